/** How near to the end, in pixels, still counts as reading along. */
const NEAR = 64;

/** Keeps the transcript at its end while it grows, but only for a reader who is there. */
export class Following {
  #store;
  #scroller = null;
  #conversationId;
  #turns = 0;

  constructor(store) {
    this.#store = store;
  }

  /** Called with the scrolling element when it enters the page and with undefined when it leaves. */
  attach = (element) => {
    this.#scroller?.removeEventListener('scroll', this.#notice);
    this.#scroller = element ?? null;
    this.#scroller?.addEventListener('scroll', this.#notice, { passive: true });
  };

  /** To be called after each rendering. */
  afterRender({ view, conversations, atEnd }) {
    if (!this.#scroller || view.name !== 'chat') return;
    const conversation = conversations.find(({ id }) => id === view.id);
    const grown = conversation && conversation.turns.length > this.#turns;
    const changed = view.id !== this.#conversationId;
    this.#conversationId = view.id;
    this.#turns = conversation?.turns.length ?? 0;
    if (!conversation) this.#scroller.scrollTop = changed ? 0 : this.#scroller.scrollTop;
    else if (changed || grown || atEnd) this.toEnd();
  }

  toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#set(true);
  }

  #notice = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.#set(scrollHeight - scrollTop - clientHeight < NEAR);
  };

  #set(atEnd) {
    if (this.#store.state.atEnd !== atEnd) this.#store.update({ atEnd });
  }
}
