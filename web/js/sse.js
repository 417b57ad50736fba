/**
 * Server-sent events read from a fetched body (EventSource can't POST).
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventStreamParser {
  #rest = '';
  #event = '';
  #data = [];
  #first = true;

  /** Takes the next piece of decoded text, however it was cut; gives the events completed by it. */
  push(text) {
    this.#rest += text;
    if (this.#first && this.#rest) {
      this.#rest = this.#rest.replace(/^\uFEFF/, '');
      this.#first = false;
    }
    const events = [];
    for (let line = this.#nextLine(); line !== null; line = this.#nextLine()) {
      const event = this.#take(line);
      if (event) events.push(event);
    }
    return events;
  }

  #nextLine() {
    const end = this.#rest.search(/[\r\n]/);
    if (end < 0) return null;
    const isReturn = this.#rest[end] === '\r';
    if (isReturn && end === this.#rest.length - 1) return null; // its \n may be in the next piece
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + (isReturn && this.#rest[end + 1] === '\n' ? 2 : 1));
    return line;
  }

  #take(line) {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
    return null;
  }

  #dispatch() {
    const event = { type: this.#event || 'message', data: this.#data.join('\n') };
    const empty = this.#data.length === 0;
    this.#event = '';
    this.#data = [];
    return empty ? null : event;
  }
}

/** A stream that gave no byte, not even a heartbeat, for longer than the limit. */
export class SilentStreamError extends Error {}

/**
 * Yields the events of a response until its end. Throws SilentStreamError after `silenceMs` without
 * a byte, and whatever the body's reader throws when the connection breaks.
 */
export async function* readEvents(response, silenceMs = 30_000) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parser = new EventStreamParser();
  try {
    for (;;) {
      const { value, done } = await withinLimit(reader.read(), silenceMs);
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => {}); // already broken or closed: there is nothing left to stop
  }
}

async function withinLimit(reading, silenceMs) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new SilentStreamError()), silenceMs);
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}
