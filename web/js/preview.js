/** How long, in milliseconds, the pointer may travel from a chip to its preview. */
const GRACE_MS = 160;

/** Shows a citation's quote beside the chip under the pointer or the focus, and reads it ahead. */
export class Preview {
  #store;
  #corpus;
  #target = null;
  #leaving = 0;

  constructor(store, corpus) {
    this.#store = store;
    this.#corpus = corpus;
    addEventListener('keydown', (event) => event.key === 'Escape' && this.hide());
    addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true });
  }

  show(target, citation) {
    clearTimeout(this.#leaving);
    this.#describe(target);
    this.#corpus.prefetch(citation.documentId);
    this.#store.update({ preview: citation });
  }

  /** The pointer left the chip; it may be on its way into the preview. */
  leave() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.hide(), GRACE_MS);
  }

  stay = () => clearTimeout(this.#leaving);

  hide() {
    clearTimeout(this.#leaving);
    this.#describe(null);
    if (this.#store.state.preview) this.#store.update({ preview: null });
  }

  /** To be called after each rendering: puts the preview below its chip, or above where it fits better. */
  place(element) {
    if (!this.#target?.isConnected) {
      if (this.#store.state.preview) this.hide();
      return;
    }
    const chip = this.#target.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = chip.bottom + 6;
    const top = below + height < innerHeight ? below : Math.max(8, chip.top - height - 6);
    element.style.top = `${top}px`;
    element.style.left = `${Math.max(8, Math.min(chip.left, innerWidth - width - 8))}px`;
  }

  /** Focus itself may scroll, and answers grow: a preview under the focus goes along with its chip. */
  #scrolled() {
    const shown = document.getElementById('preview');
    if (shown && this.#target === document.activeElement) this.place(shown);
    else if (this.#target !== document.activeElement) this.hide();
  }

  #describe(target) {
    this.#target?.removeAttribute('aria-describedby');
    this.#target = target;
    target?.setAttribute('aria-describedby', 'preview');
  }
}
