/** How near to the end, in pixels, still counts as being there. */
const NEAR = 64;

/** The room left above a question that is brought to the top, in pixels. */
const ABOVE = 12;

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
  #ownScroll = -1;

  constructor(store) {
    this.#store = store;
  }

  /** Called with the scrolling element when it enters the page and with undefined when it leaves. */
  attach = (element) => {
    this.#scroller?.removeEventListener('scroll', this.#notice);
    this.#scroller = element ?? null;
    this.#conversationId = null;
    this.#scroller?.addEventListener('scroll', this.#notice, { passive: true });
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
    this.#ownScroll = this.#scroller.scrollTop; // shorter content may have moved it
    this.#notice();
  }

  toEnd() {
    this.#mode = 'end';
    this.#follow();
  }

  #follow() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const end = scrollHeight - clientHeight;
    const question = this.#scroller.querySelector('.turn:last-child').offsetTop - ABOVE;
    if (this.#mode === 'end') this.#move(end);
    if (this.#mode === 'question') this.#move(Math.max(scrollTop, Math.min(end, question)));
  }

  #move(position) {
    if (position === this.#scroller.scrollTop) return;
    this.#scroller.scrollTop = position;
    this.#ownScroll = this.#scroller.scrollTop;
  }

  #notice = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (Math.abs(scrollTop - this.#ownScroll) > 1) this.#mode = this.#byReader(scrollTop, atEnd);
    if (this.#store.state.atEnd !== atEnd) this.#store.update({ atEnd });
  };

  #byReader(scrollTop, atEnd) {
    this.#ownScroll = scrollTop;
    return atEnd ? 'end' : 'free';
  }
}
