/** The page's one state: replaced, never changed in place, so that views can compare by identity. */
export class Store {
  #state;
  #listeners = new Set();
  #scheduled = false;

  constructor(initial) {
    this.#state = initial;
  }

  get state() {
    return this.#state;
  }

  /** Takes the changed fields, or a function from the state to them; listeners run once a frame. */
  update(change) {
    const fields = typeof change === 'function' ? change(this.#state) : change;
    this.#state = { ...this.#state, ...fields };
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A hidden page gets no animation frames, but an answer still streams into it.
    if (document.hidden) setTimeout(() => this.#notify());
    else requestAnimationFrame(() => this.#notify());
  }

  subscribe(listener) {
    this.#listeners.add(listener);
  }

  #notify() {
    this.#scheduled = false;
    for (const listener of this.#listeners) listener(this.#state);
  }
}
