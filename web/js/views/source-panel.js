import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { copyText } from '../browser.js';
import { href } from '../routes.js';
import { documentText } from './document.js';
import { icons } from './icons.js';

/** The whole briefing beside the chat, with its speakers in the margin. */
export function sourcePanel(app, state) {
  const { panel, opened } = state;
  if (!panel) return nothing;
  const entry = opened.get(panel.documentId);
  if (!entry) app.corpus.open(panel.documentId);
  const keys = (event) => {
    if (event.key === 'Escape' && !event.currentTarget.querySelector(':popover-open')) app.router.closePanel();
  };
  const title = entry?.document?.title ?? titleOf(state, panel.documentId);
  return html`
    <aside class="source" aria-label=${app.t('source')} @keydown=${keys}>
      <header class="source-head">
        <h2 lang="zh" tabindex="-1">${title}</h2>
        <div class="tools">${tools(app, panel, entry?.document)}</div>
      </header>
      ${movedNotice(app, panel, entry?.document)}
      <div class="source-text" tabindex="0" role="region" aria-label=${title}>${content(app, state, entry)}</div>
    </aside>
  `;
}

const titleOf = ({ corpus }, id) => corpus.documents.find((document) => document.id === id)?.title ?? id;

function tools(app, panel, document) {
  const copyAddress = async () => {
    const address = href.document(panel.documentId, panel.anchor);
    await copyText(`${location.origin}${location.pathname}${address}`);
    app.say(app.t('addressCopied'));
  };
  return html`
    ${document && document.sections.length > 1 ? contents(app, document) : nothing}
    <a class="quiet" href=${href.who(panel.documentId)}>${icons.table} ${app.t('who')}</a>
    <button type="button" class="quiet" @click=${copyAddress}>${icons.link} ${app.t('copyAddress')}</button>
    <button type="button" class="icon-button" aria-label=${app.t('closeSource')} title=${app.t('closeSource')} @click=${() => app.router.closePanel()}>
      ${icons.close}
    </button>
  `;
}

function contents(app, { id, sections }) {
  const hide = (event) => event.currentTarget.closest('[popover]').hidePopover();
  return html`
    <button type="button" class="quiet" popovertarget="contents">${icons.menu} ${app.t('contents')}</button>
    <nav id="contents" class="menu" popover aria-label=${app.t('contents')}>
      <ul>
        ${sections.map(
          (section) => html`<li data-level=${section.level}>
            <a lang="zh" href=${href.document(id, section.id.slice(section.id.lastIndexOf('#') + 1))} @click=${hide}>
              ${section.heading}
            </a>
          </li>`,
        )}
      </ul>
    </nav>
  `;
}

function movedNotice(app, { mark }, document) {
  if (!mark?.quote || !document || document.text.slice(mark.start, mark.end) === mark.quote) return nothing;
  return html`<p class="notice" role="status">${app.t('sourceChanged')}</p>`;
}

function content(app, state, entry) {
  if (!entry) return html`<p class="progress"><span class="dots" aria-hidden="true"></span>${app.t('loading')}</p>`;
  if (entry.error) {
    const again = () => {
      app.corpus.forgetFailures();
      app.corpus.open(state.panel.documentId);
    };
    return html`<div class="trouble loud">
      <p>${app.t(entry.error === 'notFound' ? 'documentGone' : 'unread')}</p>
      <button type="button" class="plain" @click=${again}>${app.t('tryAgain')}</button>
    </div>`;
  }
  return documentText(app, state, entry.document);
}
