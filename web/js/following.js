/** How near to the end, in pixels, still counts as being there. */
const NEAR = 64;

/** The room left above a question that is brought to the top, in pixels. */
const ABOVE = 12;

/** How long after a wheel, touch or key a movement is the reader's, in milliseconds. */
const BY_HAND_MS = 800;

/**
 * Moves the transcript while it grows. A new question is followed until it stands at the top, so that
 * a long answer is read from its beginning; a reader who goes to the end is followed there; one who
 * goes anywhere else is left alone.
 */
export class Following {
  #store;
  #scroller = null;
  #conversationId;
  #turns = 0;
  #mode = 'question';
  #top = 0;
  #height = 0;
  #touched = -BY_HAND_MS;

  constructor(store) {
    this.#store = store;
  }

  /** Called with the scrolling element when it enters the page and with undefined when it leaves. */
  attach = (element) => {
    this.#scroller = element ?? null;
    this.#conversationId = null;
    element?.addEventListener('scroll', this.#notice, { passive: true });
    for (const input of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      element?.addEventListener(input, this.#touch, { passive: true });
    }
  };

  /** To be called after each rendering. */
  afterRender({ view, conversations }) {
    if (!this.#scroller || view.name !== 'chat') return;
    const turns = conversations.find(({ id }) => id === view.id)?.turns.length ?? 0;
    if (view.id !== this.#conversationId) this.#scroller.scrollTop = 0;
    if (view.id !== this.#conversationId || turns > this.#turns) this.#mode = 'question';
    this.#conversationId = view.id;
    this.#turns = turns;
    if (turns) this.#follow();
    this.#remember();
    this.#tell();
  }

  toEnd() {
    this.#mode = 'end';
    this.#follow();
    this.#remember();
    this.#tell();
  }

  #follow() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const end = scrollHeight - clientHeight;
    const question = this.#scroller.querySelector('.turn:last-child').offsetTop - ABOVE;
    if (this.#mode === 'end') this.#scroller.scrollTop = end;
    if (this.#mode === 'question') this.#scroller.scrollTop = Math.max(scrollTop, Math.min(end, question));
  }

  #touch = () => {
    this.#touched = performance.now();
  };

  /** Moved by the reader, unless only the content around the view has changed its size. */
  #notice = () => {
    const { scrollTop, scrollHeight } = this.#scroller;
    const moved = Math.abs(scrollTop - this.#top) > 1;
    const byHand = scrollHeight === this.#height || performance.now() - this.#touched < BY_HAND_MS;
    if (moved && byHand) this.#mode = this.#atEnd() ? 'end' : 'free';
    this.#remember();
    this.#tell();
  };

  #remember() {
    this.#top = this.#scroller.scrollTop;
    this.#height = this.#scroller.scrollHeight;
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #tell() {
    const atEnd = this.#atEnd();
    if (this.#store.state.atEnd !== atEnd) this.#store.update({ atEnd });
  }
}
