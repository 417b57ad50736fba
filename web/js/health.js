/** How often a lost or starting server is asked whether it answers again, in milliseconds. */
const PAUSE_MS = 1_000;

/** Notices when the server is gone or still starting, and tells when it is back. */
export class Health {
  #api;
  #store;
  #watching = false;
  #away = false;
  #onReady;

  /** `onReady` runs once each time the server answers again. */
  constructor(api, store, onReady) {
    this.#api = api;
    this.#store = store;
    this.#onReady = onReady;
  }

  /** Takes the kind of an error; those that may mean a lost or starting server begin the watch. */
  suspect(kind) {
    if (kind === 'offline' || kind === 'starting') this.#set(kind);
    if (['offline', 'starting', 'cut'].includes(kind) && !this.#watching) this.#watch();
  }

  async #watch() {
    this.#watching = true;
    while ((await this.#status()) !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.#watching = false;
    if (this.#away) this.#onReady();
    this.#away = false;
  }

  async #status() {
    let status;
    try {
      ({ status } = await this.#api.health());
    } catch {
      status = 'offline';
    }
    this.#set(status === 'ready' || status === 'offline' ? status : 'starting');
    return status;
  }

  #set(connection) {
    this.#away ||= connection !== 'ready';
    this.#store.update({ connection });
  }
}
