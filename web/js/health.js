/** How often a lost or starting server is asked whether it answers again, in milliseconds. */
const PAUSE_MS = 2_000;

/** Notices when the server is gone or still starting, and tells when it is back. */
export class Health {
  #api;
  #store;
  #watching = false;
  #onReady;

  /** `onReady` runs once each time the server answers again. */
  constructor(api, store, onReady) {
    this.#api = api;
    this.#store = store;
    this.#onReady = onReady;
  }

  /** Takes the kind of an error; those that may mean a lost or starting server begin the watch. */
  suspect(kind) {
    if (kind === 'offline' || kind === 'starting') this.#store.update({ connection: kind });
    if (['offline', 'starting', 'cut'].includes(kind) && !this.#watching) this.#watch();
  }

  async #watch() {
    this.#watching = true;
    while ((await this.#status()) !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.#watching = false;
    this.#store.update({ connection: 'ready' });
    this.#onReady();
  }

  async #status() {
    try {
      const { status } = await this.#api.health();
      this.#store.update({ connection: status === 'ready' ? 'ready' : 'starting' });
      return status;
    } catch (error) {
      this.#store.update({ connection: 'offline' });
      return error.kind;
    }
  }
}
