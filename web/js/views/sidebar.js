import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { ref } from '/vendor/lit-html/directives/ref.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { matching } from '../conversations.js';
import { href } from '../routes.js';
import { isComposing } from '../typing.js';
import { icons } from './icons.js';

/** The conversations kept in this browser. */
export function sidebar(app, state) {
  const found = matching(state.conversations, state.search);
  return html`
    <nav id="conversations" class="sidebar ${state.drawer ? 'open' : ''}" aria-label=${app.t('conversations')}>
      <a class="new" href=${href.chat()}>${icons.add} ${app.t('newConversation')}</a>
      <label class="search"
        ><span class="unseen">${app.t('searchConversations')}</span>
        <input
          type="search"
          placeholder=${app.t('searchConversations')}
          .value=${state.search}
          @input=${(event) => app.store.update({ search: event.target.value })}
        />
      </label>
      <ul class="conversation-list">
        ${repeat(found, ({ id }) => id, (conversation) => item(app, state, conversation))}
      </ul>
      ${emptyNote(app, state, found)} ${storageNote(app, state)}
    </nav>
  `;
}

function emptyNote(app, state, found) {
  if (found.length || !state.conversationsRead) return nothing;
  return html`<p class="hint">${app.t(state.search ? 'noConversationFits' : 'noConversations')}</p>`;
}

function storageNote(app, { storage }) {
  if (storage === 'kept') return nothing;
  return html`<p class="notice" role="status">${app.t(`storage.${storage}`)}</p>`;
}

function item(app, state, conversation) {
  if (state.renaming === conversation.id) return renameItem(app, conversation);
  const { id, title } = conversation;
  const current = state.view.name === 'chat' && state.view.id === id;
  const tool = (icon, name, action) => html`
    <button type="button" class="icon-button" aria-label=${app.t(name, title)} title=${app.t(`${name}Hint`)} @click=${action}>${icon}</button>
  `;
  return html`<li class=${current ? 'current' : ''}>
    <a href=${href.chat(id)} aria-current=${current ? 'page' : nothing}>${title}</a>
    <span class="item-tools">
      ${tool(icons.edit, 'rename', () => app.store.update({ renaming: id }))}
      ${tool(icons.save, 'exportOne', () => app.exportConversation(conversation))}
      ${tool(icons.remove, 'delete', () => app.removeConversation(id))}
    </span>
  </li>`;
}

function renameItem(app, { id, title }) {
  const close = () => app.store.update({ renaming: null });
  const save = (event) => {
    event.preventDefault();
    app.conversations.rename(id, new FormData(event.currentTarget).get('title'));
    close();
  };
  const keys = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  };
  return html`<li>
    <form class="rename" @submit=${save}>
      <label class="unseen" for="rename-${id}">${app.t('newTitle')}</label>
      <input id="rename-${id}" name="title" maxlength="80" .defaultValue=${title} @keydown=${keys} ${ref(selectOnce)} />
      <button type="submit" class="plain">${app.t('save')}</button>
    </form>
  </li>`;
}

const selectOnce = (field) => field?.select();
