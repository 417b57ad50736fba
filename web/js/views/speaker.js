import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { href } from '../routes.js';
import { icons } from './icons.js';
import { statementList } from './statements.js';

/** A person: titles, other names, and everything they are quoted with, document by document. */
export function speakerView(app, state) {
  const { id } = state.view;
  const entry = state.persons[id];
  if (!entry) app.corpus.openSpeaker(id);
  return html`<section class="page speaker-page">
    <p><a class="quiet" href=${href.speakers()}>← ${app.t('speakers')}</a></p>
    ${entry?.speaker ? person(app, state, entry.speaker) : nothing}
    ${entry?.error ? notFound(app, id, entry) : nothing}
  </section>`;
}

function person(app, state, speaker) {
  const { name, title, titles = [], aliases = [], statements } = speaker;
  const ownTitles = titles.length ? titles : [title].filter(Boolean);
  return html`
    <h1 lang="zh">${name}</h1>
    ${ownTitles.map((one) => html`<p class="title" lang="zh">${one}</p>`)}
    ${aliases.length ? html`<p class="aliases" lang="zh">${app.t('alsoCalled', aliases.join('、'))}</p>` : nothing}
    ${statements.length
      ? html`<button type="button" class="plain" @click=${() => app.askOnly(speaker)}>${icons.filter} ${app.t('askOnly', name)}</button>`
      : html`<p class="notice">${app.t('personListedOnly')}</p>`}
    ${byDocument(state, speaker).map(
      ({ id, documentTitle, said }) => html`
        <h2 lang="zh"><a href=${href.document(id)}>${documentTitle}</a></h2>
        ${said.length ? statementList(app, said) : html`<p class="hint">${app.t('listedHere')}</p>`}
      `,
    )}
  `;
}

function byDocument({ corpus }, { documents, statements }) {
  return documents.map((id) => ({
    id,
    documentTitle: corpus.documents.find((document) => document.id === id)?.title ?? id,
    said: statements.filter(({ documentId }) => documentId === id),
  }));
}

function notFound(app, id, { error, candidates }) {
  if (!candidates?.length) {
    return html`<p class="trouble loud">${error === 'notFound' ? app.t('noSuchPerson', id) : app.t('unread')}</p>`;
  }
  return html`
    <h1>${app.t('severalPersons', id)}</h1>
    <ul>
      ${candidates.map(
        (candidate) => html`<li lang="zh">
          <a href=${href.speaker(candidate.id)}>${candidate.name}</a> <span class="title">${candidate.title}</span>
        </li>`,
      )}
    </ul>
  `;
}
