/** The browser tab's title: what is in view, then the product. */
export function titleOf(app, state) {
  const shown = state.panel ? documentTitle(state, state.panel.documentId) : viewTitle(app, state);
  return shown ? `${shown} — 引据` : app.t('pageTitle');
}

function viewTitle(app, { view, conversations, persons }) {
  if (view.name === 'chat') return conversations.find(({ id }) => id === view.id)?.title;
  if (view.name === 'speaker') return persons[view.id]?.speaker?.name ?? app.t('speakers');
  return app.t(view.name);
}

const documentTitle = ({ opened, corpus }, id) =>
  opened.get(id)?.document?.title ?? corpus.documents.find((document) => document.id === id)?.title;
