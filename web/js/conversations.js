/** The longest title that is made from a first question, in characters. */
const TITLE_LENGTH = 40;

/** The conversations of this browser: state, storage and the other open tabs kept in step. */
export class Conversations {
  #store;
  #storage;
  #tabs = new BroadcastChannel('yinju');

  constructor(store, storage) {
    this.#store = store;
    this.#storage = storage;
    this.#tabs.onmessage = () => this.load();
  }

  /** Reads what is kept; an answer whose page was closed in mid-stream counts as cut. */
  async load() {
    const kept = (await this.#storage.all()).map(settled);
    this.#store.update(({ conversations }) => {
      const running = conversations.filter(isAsking);
      const others = kept.filter(({ id }) => !running.some((one) => one.id === id));
      return {
        conversations: [...running, ...others].sort(newestFirst),
        storage: this.#storage.keeps ? 'kept' : 'unavailable',
        conversationsRead: true,
      };
    });
  }

  byId(id) {
    return this.#store.state.conversations.find((conversation) => conversation.id === id);
  }

  /** The conversation in view; where none is, a new one named after the question. */
  currentOrNew(question) {
    const { view } = this.#store.state;
    const current = view.name === 'chat' && view.id ? this.byId(view.id) : undefined;
    if (current) return current;
    const now = Date.now();
    const title = [...question.trim().replace(/\s+/g, ' ')].slice(0, TITLE_LENGTH).join('');
    const created = { id: now.toString(36), title, createdAt: now, updatedAt: now, turns: [] };
    this.#store.update(({ conversations }) => ({
      conversations: [created, ...conversations],
      view: { name: 'chat', id: created.id },
      chatId: created.id,
    }));
    return created;
  }

  setTurn(id, turnId, step) {
    this.setTurns(id, (turns) => turns.map((turn) => (turn.id === turnId ? step(turn) : turn)));
  }

  setTurns(id, step) {
    this.#change(id, (conversation) => ({ ...conversation, turns: step(conversation.turns) }));
  }

  async rename(id, title) {
    if (!title.trim()) return;
    this.#change(id, (conversation) => ({ ...conversation, title: title.trim() }));
    await this.save(id);
  }

  /** Removes a conversation and gives what is needed to restore it. */
  async remove(id) {
    const removed = this.byId(id);
    this.#store.update(({ conversations }) => ({
      conversations: conversations.filter((conversation) => conversation.id !== id),
    }));
    await this.#storage.remove(id);
    this.#tabs.postMessage('changed');
    return removed;
  }

  async restore(conversation) {
    this.#store.update(({ conversations }) => ({
      conversations: [...conversations.filter(({ id }) => id !== conversation.id), conversation].sort(newestFirst),
    }));
    await this.#write(conversation);
  }

  /** Makes a conversation the newest and writes it. */
  async save(id) {
    this.#change(id, (conversation) => ({ ...conversation, updatedAt: Date.now() }));
    this.#store.update(({ conversations }) => ({ conversations: [...conversations].sort(newestFirst) }));
    const conversation = this.byId(id);
    if (conversation) await this.#write(conversation); // else removed while its answer streamed
  }

  /** Writes a conversation as it is; where the browser has no room the state says so. */
  async #write(conversation) {
    const fault = await this.#storage.put(conversation);
    this.#store.update({ storage: fault ?? 'kept' });
    this.#tabs.postMessage('changed');
  }

  #change(id, step) {
    this.#store.update(({ conversations }) => ({
      conversations: conversations.map((conversation) => (conversation.id === id ? step(conversation) : conversation)),
    }));
  }
}

/** The conversations in which a title, a question or an answer contains the words. */
export function matching(conversations, words) {
  const sought = words.trim().toLowerCase();
  if (!sought) return conversations;
  const contains = (text) => text?.toLowerCase().includes(sought);
  return conversations.filter(
    ({ title, turns }) =>
      contains(title) || turns.some(({ question, result }) => contains(question) || contains(result?.answer)),
  );
}

const newestFirst = (a, b) => b.updatedAt - a.updatedAt;
const isAsking = ({ turns }) => turns.some(({ status }) => status === 'asking');

function settled(conversation) {
  const turns = conversation.turns.map((turn) =>
    turn.status === 'asking' ? { ...turn, status: 'cut', error: { kind: 'cut' } } : turn,
  );
  return { ...conversation, turns };
}
