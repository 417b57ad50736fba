import { ApiError } from './api.js';

/** Opened documents kept in memory; a long one is some ten megabytes. */
const KEPT_DOCUMENTS = 6;

/** What the server holds: the lists at start, documents and persons when they are looked at. */
export class Corpus {
  #api;
  #store;
  #loading = new Map();

  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  /** Reads the lists; afterwards `state.corpus.status` is `ready` or the kind of the error. */
  async load() {
    try {
      const [documents, speakers, examples] = await Promise.all([
        this.#api.documents(),
        this.#api.speakers(),
        this.#api.examples(),
      ]);
      this.#store.update({
        corpus: {
          status: 'ready',
          documents: documents.documents ?? [],
          skipped: documents.skipped ?? [],
          speakers: speakers.speakers ?? [],
          examples: examples.questions ?? [],
        },
      });
    } catch (error) {
      this.#store.update(({ corpus }) => ({ corpus: { ...corpus, status: kindOf(error) } }));
    }
  }

  /** Starts reading a document that the reader is likely to open. */
  prefetch(id) {
    if (!this.#store.state.opened.has(id)) this.open(id);
  }

  /** Reads a document unless it is there and still holds the quote where the mark says. */
  async open(id, mark = null) {
    const held = this.#store.state.opened.get(id)?.document;
    if (held && (!mark?.quote || held.text.slice(mark.start, mark.end) === mark.quote)) return;
    if (this.#loading.has(id)) return this.#loading.get(id);
    const reading = this.#read(id);
    this.#loading.set(id, reading);
    await reading;
    this.#loading.delete(id);
  }

  async #read(id) {
    try {
      const document = await this.#api.document(id);
      this.#store.update(({ opened, panel }) => ({
        opened: keepNewest(withNewest(opened, id, { document }), panel?.documentId),
      }));
    } catch (error) {
      this.#store.update(({ opened }) => ({ opened: withNewest(opened, id, { error: kindOf(error) }) }));
    }
  }

  /** Reads a person with all statements, or the candidates where the name fits several. */
  async openSpeaker(id) {
    if (this.#loading.has(`speaker ${id}`)) return;
    this.#loading.set(`speaker ${id}`, true);
    let found;
    try {
      found = { speaker: await this.#api.speaker(id) };
    } catch (error) {
      found = { error: kindOf(error), candidates: error.candidates ?? [] };
    }
    this.#loading.delete(`speaker ${id}`);
    this.#store.update(({ persons }) => ({ persons: { ...persons, [id]: found } }));
  }

  /** Forgets failed look-ups, so that they are tried again. */
  forgetFailures() {
    const sound = ([, entry]) => !entry.error;
    this.#store.update(({ opened, persons }) => ({
      opened: new Map([...opened].filter(sound)),
      persons: Object.fromEntries(Object.entries(persons).filter(sound)),
    }));
  }
}

const kindOf = (error) => (error instanceof ApiError ? error.kind : 'server');

const withNewest = (opened, id, entry) => new Map([...opened].filter(([held]) => held !== id)).set(id, entry);

function keepNewest(opened, shown) {
  const ids = [...opened.keys()];
  const dropped = ids.slice(0, Math.max(0, ids.length - KEPT_DOCUMENTS)).filter((id) => id !== shown);
  return new Map([...opened].filter(([id]) => !dropped.includes(id)));
}
