import { layoutOf, leafOf } from './layout.js';

/**
 * Draws a long document a leaf at a time: the leaves around the place sought first, the others while
 * the browser is idle. A leaf that isn't drawn yet takes the room it is estimated to need.
 */
export class Reading {
  #store;
  #shown = null;

  constructor(store) {
    this.#store = store;
  }

  /** To be called after each rendering: brings the place that the panel asks for into view. */
  afterRender({ panel, opened, drawn }) {
    const document = panel && opened[panel.documentId]?.document;
    if (!document) {
      if (!panel) this.#shown = null;
      return;
    }
    const leaves = layoutOf(document);
    const { index } = leafOf(leaves, panel.anchor) ?? { index: 0 };
    if (drawn?.document !== document) this.#draw(document, [index - 1, index, index + 1], []);
    else if (!drawn.leaves.has(index)) this.#draw(document, [index - 1, index, index + 1], [...drawn.leaves]);
    else if (this.#shown !== panel) this.#bringIntoView(panel);
    else this.#drawMore(document, leaves, drawn.leaves);
  }

  #draw(document, indexes, before) {
    this.#store.update({ drawn: { document, leaves: new Set([...before, ...indexes]) } });
  }

  #bringIntoView(panel) {
    this.#shown = panel;
    const block = panel.anchor && window.document.getElementById(panel.anchor);
    const target = (panel.mark && window.document.querySelector('.source-text mark')) || block;
    const scroller = window.document.querySelector('.source-text');
    if (!target) {
      scroller.scrollTop = 0;
      window.document.querySelector('.source h2').focus({ preventScroll: true });
      return;
    }
    const tall = target.getBoundingClientRect().height > scroller.clientHeight;
    target.scrollIntoView({ block: tall ? 'start' : 'center' });
    target.focus({ preventScroll: true });
    this.#store.update({}); // one more rendering starts the idle drawing
  }

  #drawMore(document, leaves, done) {
    const next = leaves.find(({ index }) => !done.has(index));
    if (!next || this.waiting) return;
    this.waiting = true;
    whenIdle(() => {
      this.waiting = false;
      const { drawn } = this.#store.state;
      if (drawn?.document === document) this.#draw(document, [next.index], [...drawn.leaves]);
    });
  }
}

const whenIdle = (task) => (window.requestIdleCallback ? requestIdleCallback(task) : setTimeout(task, 50));
