/** Whether a key belongs to an input method; Safari reports the closing Enter only by its code 229. */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** Whether the reader is typing somewhere, so that a single key is no command. */
export const isTyping = ({ target }) => target.closest?.('input, textarea, select, [contenteditable]') !== null;

/** Goes through earlier questions with the arrow keys, newest first, as a shell does. */
export class Recall {
  #position = null;

  /** The question one step `older` or newer than what is shown, or null where there is none. */
  step(questions, shown, older) {
    if (shown === '') this.#position = null;
    else if (this.#position === null || questions[this.#position] !== shown) return null;
    const next = this.#position === null ? questions.length - 1 : this.#position + (older ? -1 : 1);
    if (!older && this.#position === null) return null;
    if (next >= questions.length) {
      this.#position = null;
      return '';
    }
    if (next < 0) return null;
    this.#position = next;
    return questions[next];
  }
}
