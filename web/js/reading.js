import { layoutOf, leafOf } from './layout.js';

/** Documents up to this many leaves are drawn to their end, so that the browser's search finds all. */
const WHOLE_LEAVES = 50;

/** How far around the view leaves are drawn ahead of the reader. */
const AHEAD = '1500px 0px';

/** How long leaves around a place just opened may still change its position, in frames. */
const SETTLING_FRAMES = 40;

/** Room that a block needs, in CSS pixels, where it hasn't been drawn yet. */
const ESTIMATE = { block: 28, line: 32, charactersPerLine: 30 };

/**
 * Draws a document a leaf at a time: the leaves around the place sought first, then those that come
 * near the view, and the rest of a document of usual length while the browser is idle.
 */
export class Reading {
  #store;
  #shown = null;
  #waiting = false;
  #observer = null;
  #held = null;
  #watchers = new WeakMap();

  constructor(store) {
    this.#store = store;
  }

  /** A callback for a leaf's element: keeps its room until it is drawn, and notices it coming near. */
  watch(leaf) {
    if (!this.#watchers.has(leaf)) this.#watchers.set(leaf, (element) => element && this.#reserve(leaf, element));
    return this.#watchers.get(leaf);
  }

  /** To be called after each rendering: brings the place that the panel asks for into view. */
  afterRender({ panel, opened, drawn }) {
    const document = panel && opened.get(panel.documentId)?.document;
    if (!panel) this.#close();
    if (!document) return;
    const leaves = layoutOf(document);
    const { index } = leafOf(leaves, panel.anchor) ?? { index: 0 };
    const known = drawn?.document === document ? drawn.leaves : new Set();
    if (!known.has(index)) this.#draw(document, [index - 1, index, index + 1]);
    else if (this.#shown !== panel) this.#bringIntoView(panel);
    else if (leaves.length <= WHOLE_LEAVES) this.#drawIdly(document, leaves);
  }

  #close() {
    this.#shown = null;
    this.#held?.abort();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #reserve(leaf, element) {
    const lines = (leaf.end - leaf.start) / ESTIMATE.charactersPerLine;
    const room = Math.round(leaf.blocks.length * ESTIMATE.block + lines * ESTIMATE.line);
    element.style.setProperty('--room', `${room}px`);
    element.leaf = leaf;
    this.#observer ??= new IntersectionObserver((entries) => this.#near(entries), {
      root: element.parentElement,
      rootMargin: AHEAD,
    });
    this.#observer.unobserve(element); // the element may have held another document's leaf
    this.#observer.observe(element);
  }

  #near(entries) {
    const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target.leaf);
    const { drawn } = this.#store.state;
    const missing = near.filter((leaf) => layoutOf(drawn.document)[leaf.index] === leaf && !drawn.leaves.has(leaf.index));
    if (missing.length) this.#draw(drawn.document, missing.map(({ index }) => index));
  }

  #draw(document, indexes) {
    this.#store.update(({ drawn }) => ({
      drawn: { document, leaves: new Set([...(drawn?.document === document ? drawn.leaves : []), ...indexes]) },
    }));
  }

  #bringIntoView(panel) {
    this.#shown = panel;
    const scroller = window.document.querySelector('.source-text');
    const target = (panel.mark && scroller.querySelector('mark')) || window.document.getElementById(panel.anchor);
    if (target) {
      takeFocus(target);
      this.#hold(scroller, target);
    } else {
      scroller.scrollTop = 0;
      takeFocus(window.document.querySelector('.source h2'));
    }
    this.#store.update({}); // one more rendering starts the idle drawing
  }

  /** Keeps the target in view while leaves above it take their real height, until the reader moves. */
  #hold(scroller, target) {
    this.#held?.abort();
    const released = (this.#held = new AbortController());
    for (const input of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      scroller.addEventListener(input, () => released.abort(), { signal: released.signal, passive: true });
    }
    let frames = SETTLING_FRAMES;
    const settle = () => {
      if (released.signal.aborted || !target.isConnected || frames-- === 0) return released.abort();
      const tall = target.getBoundingClientRect().height > scroller.clientHeight;
      target.scrollIntoView({ block: tall ? 'start' : 'center' });
      requestAnimationFrame(settle);
    };
    settle();
  }

  #drawIdly(document, leaves) {
    const next = leaves.find(({ index }) => !this.#store.state.drawn.leaves.has(index));
    if (!next || this.#waiting) return;
    this.#waiting = true;
    whenIdle(() => {
      this.#waiting = false;
      if (this.#store.state.drawn?.document === document) this.#draw(document, [next.index]);
    });
  }
}

const whenIdle = (task) => (window.requestIdleCallback ? requestIdleCallback(task) : setTimeout(task, 50));

/** Moves the focus to what was opened, unless its reader has begun to type while it came. */
function takeFocus(element) {
  if (!window.document.activeElement?.matches('textarea, input')) element.focus({ preventScroll: true });
}
