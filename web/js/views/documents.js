import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { languageOf } from '../browser.js';
import { href } from '../routes.js';

/** The corpus: its documents with what is in them, and the files that couldn't be read. */
export function documentsView(app, { corpus }) {
  return html`
    <section class="page" aria-labelledby="documents-heading">
      <h1 id="documents-heading">${app.t('documents')}</h1>
      <ul class="document-list">
        ${corpus.documents.map((document) => documentItem(app, document))}
      </ul>
      ${corpus.skipped.length ? skippedFiles(app, corpus.skipped) : nothing}
    </section>
  `;
}

function documentItem(app, { id, title, paragraphs, statements, speakers }) {
  return html`<li>
    <h2 lang=${languageOf(title)}><a href=${href.document(id)} @mouseenter=${() => app.corpus.prefetch(id)}>${title}</a></h2>
    <p class="counts">${app.t('documentCounts', paragraphs, statements, speakers)}</p>
    <p><a class="quiet" href=${href.who(id)}>${app.t('who')}</a></p>
  </li>`;
}

function skippedFiles(app, skipped) {
  return html`
    <h2>${app.t('skipped')}</h2>
    <ul class="skipped">
      ${skipped.map(({ file, reason }) => html`<li><strong>${file}</strong>：${reason}</li>`)}
    </ul>
  `;
}
