/** The state of a page just opened; every part is replaced, never changed in place. */
export function initialState({ theme, language }) {
  return {
    theme,
    language,
    // The main column (`{name, id}`) and the source beside it (`{documentId, anchor, mark}` or null).
    view: { name: 'chat', id: undefined },
    chatId: undefined,
    panel: null,
    returnFocus: null,
    // What the server holds; `status` is loading, ready or the kind of the error. Documents opened last stand last.
    corpus: { status: 'loading', documents: [], skipped: [], speakers: [], examples: [] },
    opened: new Map(),
    persons: {},
    drawn: null,
    cell: null,
    speakerSearch: '',
    connection: 'ready',
    // Conversations, newest first; `storage` is kept, full or unavailable.
    conversations: [],
    conversationsRead: false,
    storage: 'kept',
    search: '',
    renaming: null,
    editing: null,
    // The question being written.
    draft: '',
    filter: { documents: [], speakers: [] },
    atEnd: true,
    // Passing things.
    drawer: false,
    preview: null,
    toast: null,
  };
}
