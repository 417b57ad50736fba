/** What went wrong with a request, as the page tells it apart; `message` is the server's sentence. */
export class ApiError extends Error {
  constructor(kind, message = '', { candidates = [], retryAfter = null } = {}) {
    super(message);
    this.kind = kind;
    this.candidates = candidates;
    this.retryAfter = retryAfter;
  }
}

const KINDS = { 400: 'invalid', 403: 'forbidden', 404: 'notFound', 409: 'ambiguous', 413: 'tooLong', 429: 'busy', 503: 'starting' };

/** The server's endpoints. Every method rejects with ApiError or, when its signal fired, AbortError. */
export class Api {
  #fetch;

  constructor(fetch) {
    this.#fetch = fetch;
  }

  health = () => this.#json('/health');
  documents = () => this.#json('/api/documents');
  document = (id) => this.#json(`/api/documents/${encodeURIComponent(id)}`);
  speakers = () => this.#json('/api/speakers');
  speaker = (id) => this.#json(`/api/speakers/${encodeURIComponent(id)}`);
  examples = () => this.#json('/api/examples');

  /** The streaming response of a question; a refusal of the request itself is an ApiError. */
  answer(body, signal) {
    return this.#send('/api/answer', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(body),
      signal,
    });
  }

  async #json(path) {
    const response = await this.#send(path, { headers: { Accept: 'application/json' } });
    try {
      return await response.json();
    } catch {
      throw new ApiError('offline'); // cut off within the body
    }
  }

  async #send(path, options) {
    const response = await this.#connect(path, options);
    if (response.ok) return response;
    const body = await response.json().catch(() => ({})); // a proxy's error page isn't JSON
    throw new ApiError(KINDS[response.status] ?? 'server', body.error?.message, {
      candidates: body.candidates,
      retryAfter: Number(response.headers.get('Retry-After')) || null,
    });
  }

  async #connect(path, options) {
    try {
      return await this.#fetch(path, options);
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new ApiError('offline');
    }
  }
}
