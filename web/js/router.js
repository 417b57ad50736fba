import { anchorOf, href, parseRoute } from './routes.js';

/**
 * Keeps state and address together. A document's address opens the panel and leaves the main column
 * as it is; the marked span travels in the history entry, so that going back marks it again.
 */
export class Router {
  #store;
  #corpus;

  constructor(store, corpus) {
    this.#store = store;
    this.#corpus = corpus;
  }

  start() {
    addEventListener('popstate', () => this.#follow());
    this.#follow();
  }

  go(address, historyState = null) {
    if (address === location.hash && !historyState) return;
    history.pushState(historyState, '', address);
    this.#follow();
  }

  /** Opens the source of a citation or statement with its span marked. */
  openSpan({ documentId, paragraphId, start, end, quote }) {
    const focus = document.activeElement;
    this.#store.update({ returnFocus: focus });
    this.go(href.document(documentId, anchorOf(paragraphId)), { mark: { start, end, quote } });
  }

  closePanel() {
    const { view, returnFocus } = this.#store.state;
    this.go(href.view(view));
    returnFocus?.isConnected && returnFocus.focus();
  }

  /** Puts an address under the present view without opening anything. */
  replace(address) {
    if (!this.#store.state.panel) history.replaceState(null, '', address);
  }

  #follow() {
    const { view, panel } = parseRoute(location.hash);
    if (view) this.#show(view);
    if (!panel) return;
    const mark = history.state?.mark ?? null;
    this.#store.update({ panel: { ...panel, mark }, drawer: false });
    this.#corpus.open(panel.documentId, mark);
  }

  #show(view) {
    const chat = view.name === 'chat' ? { chatId: view.id } : {};
    this.#store.update({ view, panel: null, drawer: false, ...chat });
  }
}
