/** Addresses of the page: `#/doc/ID/p8`, `#/who/ID`, `#/speakers/ID`, `#/documents`, `#/c/ID`, `#/`. */
export const href = {
  chat: (conversationId) => (conversationId ? `#/c/${encodeURIComponent(conversationId)}` : '#/'),
  document: (id, anchor) => `#/doc/${encodeURIComponent(id)}${anchor ? `/${encodeURIComponent(anchor)}` : ''}`,
  who: (id) => (id ? `#/who/${encodeURIComponent(id)}` : '#/who'),
  speakers: () => '#/speakers',
  speaker: (id) => `#/speakers/${encodeURIComponent(id)}`,
  documents: () => '#/documents',
  view: (view) => href[view.name](view.id),
};

/** `linchuan-2024#p6` → `p6`: what stands in an address after the document. */
export const anchorOf = (paragraphId) => paragraphId.slice(paragraphId.lastIndexOf('#') + 1);

/** A hash as `{view}` for the main column or `{panel}` for the source beside it. */
export function parseRoute(hash) {
  const [kind = '', id, anchor] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (kind === 'doc' && id) return { panel: { documentId: id, anchor: anchor || null } };
  if (kind === 'who') return { view: { name: 'who', id } };
  if (kind === 'speakers') return { view: id ? { name: 'speaker', id } : { name: 'speakers' } };
  if (kind === 'documents') return { view: { name: 'documents' } };
  return { view: { name: 'chat', id: kind === 'c' ? id : undefined } };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % typed by hand
  }
}
