import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { href } from '../routes.js';
import { chatView } from './chat.js';
import { documentsView } from './documents.js';
import { icons } from './icons.js';
import { previewView } from './preview.js';
import { sidebar } from './sidebar.js';
import { sourcePanel } from './source-panel.js';
import { speakerView } from './speaker.js';
import { speakersView } from './speakers.js';
import { whoView } from './who.js';

const VIEWS = { chat: chatView, who: whoView, speakers: speakersView, speaker: speakerView, documents: documentsView };

/** The whole page: bar, conversations, the main column and the source beside it. */
export function shell(app, state) {
  return html`
    ${bar(app, state)} ${connectionNote(app, state)}
    <div class="desk ${state.panel ? 'with-source' : ''}">
      ${sidebar(app, state)}
      <main class="main ${state.view.name}">${VIEWS[state.view.name](app, state)}</main>
      ${sourcePanel(app, state)}
    </div>
    ${previewView(app, state.preview)}
    <div class="toast" role="status">${state.toast ? toast(app, state.toast) : nothing}</div>
  `;
}

function bar(app, state) {
  const link = (name, address, names = [name]) => html`
    <a href=${address} aria-current=${names.includes(state.view.name) ? 'page' : nothing}>${app.t(name)}</a>
  `;
  return html`
    <header class="bar">
      <button type="button" class="skip" @click=${() => app.focusQuestion()}>${app.t('skip')}</button>
      <button
        type="button"
        class="icon-button drawer-button"
        aria-label=${app.t('conversations')}
        aria-expanded=${state.drawer}
        aria-controls="conversations"
        @click=${() => app.store.update({ drawer: !state.drawer })}
      >
        ${icons.menu}
      </button>
      <a class="brand" href=${href.chat()}><img src="/icon.svg" alt="" width="26" height="26" />引据</a>
      <nav class="views" aria-label=${app.t('views')}>
        ${link('chat', app.lastChat())} ${link('who', href.who())}
        ${link('speakers', href.speakers(), ['speakers', 'speaker'])} ${link('documents', href.documents())}
      </nav>
      <div class="settings">${settings(app, state)}</div>
    </header>
  `;
}

function settings(app, { theme, language }) {
  return html`
    <select class="theme" aria-label=${app.t('theme')} @change=${(event) => app.prefer({ theme: event.target.value })}>
      ${['system', 'light', 'dark'].map(
        (one) => html`<option value=${one} ?selected=${one === theme}>${app.t(`theme.${one}`)}</option>`,
      )}
    </select>
    <button
      type="button"
      class="plain"
      lang=${language === 'en' ? 'zh-Hans' : 'en'}
      @click=${() => app.prefer({ language: language === 'en' ? 'zh-Hans' : 'en' })}
    >
      ${language === 'en' ? '中文' : 'English'}
    </button>
  `;
}

function connectionNote(app, { connection }) {
  return html`<div class="connection" role="status">
    ${connection === 'ready' ? nothing : html`<p>${app.t(`connection.${connection}`)}</p>`}
  </div>`;
}

function toast(app, { text, undo }) {
  return html`<p>
    ${text} ${undo ? html`<button type="button" class="plain" @click=${undo}>${app.t('undo')}</button>` : nothing}
  </p>`;
}
