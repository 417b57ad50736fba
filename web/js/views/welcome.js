import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { languageOf } from '../browser.js';
import { href } from '../routes.js';

/** The documents named on the empty page; the others are one click away. */
const SHOWN_DOCUMENTS = 5;

/** The empty conversation: what this corpus is, and questions that it answers. */
export function welcome(app, { corpus }) {
  return html`
    <section class="welcome">
      <h1>${app.t('welcome')}</h1>
      <p class="promise">${app.t('promise')}</p>
      ${corpus.status === 'ready' ? about(app, corpus) : waiting(app, corpus)}
    </section>
  `;
}

function about(app, { documents, speakers, examples }) {
  const total = (field) => documents.reduce((sum, document) => sum + document[field], 0);
  const quoted = speakers.filter(({ statements }) => statements > 0).length;
  return html`
    ${examples.length ? exampleList(app, examples) : nothing}
    <section aria-label=${app.t('corpus')}>
      <h2>${app.t('corpus')}</h2>
      <p>${app.t('corpusCounts', documents.length, total('paragraphs'), total('statements'), quoted)}</p>
      <ul class="documents-brief">
        ${documents
          .slice(0, SHOWN_DOCUMENTS)
          .map(({ id, title }) => html`<li><a href=${href.document(id)} lang=${languageOf(title)}>${title}</a></li>`)}
        ${documents.length > SHOWN_DOCUMENTS
          ? html`<li><a href=${href.documents()}>${app.t('allDocuments', documents.length)}</a></li>`
          : nothing}
      </ul>
    </section>
  `;
}

function exampleList(app, examples) {
  return html`
    <section aria-label=${app.t('examples')}>
      <h2>${app.t('examples')}</h2>
      <ul class="examples">
        ${examples.map(
          (question) => html`<li>
            <button type="button" lang=${languageOf(question)} @click=${() => app.ask(question)}>${question}</button>
          </li>`,
        )}
      </ul>
    </section>
  `;
}

function waiting(app, { status }) {
  if (status === 'loading') return html`<p class="progress"><span class="dots" aria-hidden="true"></span>${app.t('loading')}</p>`;
  return html`
    <div class="trouble loud">
      <p>${app.t(status === 'starting' ? 'connection.starting' : 'unread')}</p>
      <button type="button" class="plain" @click=${() => app.corpus.load()}>${app.t('tryAgain')}</button>
    </div>
  `;
}
