import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { guard } from '/vendor/lit-html/directives/guard.js';
import { matrixOf, shadeOf } from '../matrix.js';
import { href } from '../routes.js';
import { personLink } from './chips.js';
import { statementList } from './statements.js';

/** Speakers against sections of one document; a cell opens the statements behind its number. */
export function whoView(app, state) {
  const { documents } = state.corpus;
  const id = state.view.id ?? documents[0]?.id;
  const entry = id && state.opened.get(id);
  if (id && !entry) app.corpus.open(id);
  return html`
    <section class="page who-page" aria-labelledby="who-heading">
      <h1 id="who-heading">${app.t('who')}</h1>
      <p class="lede">${app.t('whoLede')}</p>
      ${documents.length > 1 ? documentChoice(app, documents, id) : nothing}
      ${entry?.error ? html`<p class="trouble loud">${app.t(entry.error === 'notFound' ? 'documentGone' : 'unread')}</p>` : nothing}
      ${entry?.document ? matrix(app, state, entry.document) : nothing}
    </section>
  `;
}

function documentChoice(app, documents, chosen) {
  return html`
    <label class="choice"
      >${app.t('document')}
      <select @change=${(event) => app.router.go(href.who(event.target.value))}>
        ${documents.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
      </select>
    </label>
  `;
}

function matrix(app, state, document) {
  const cell = state.cell?.documentId === document.id ? state.cell : null;
  return guard([document, cell, state.language, state.corpus], () => {
    const { sections, rows } = matrixOf(document);
    return html`
      ${state.corpus.documents.length > 1 ? nothing : html`<h2 lang="zh">${document.title}</h2>`}
      <div class="matrix-scroller" tabindex="0" role="region" aria-label=${app.t('matrixOf', document.title)}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">${app.t('speaker')}</th>
              ${sections.map((section) => html`<th scope="col" lang="zh"><span class="section">${section ?? app.t('noSection')}</span></th>`)}
              <th scope="col" class="total">${app.t('total')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => rowView(app, document, sections, row, cell))}
          </tbody>
        </table>
      </div>
      ${listedOnly(app, state, document)}
    `;
  });
}

function rowView(app, document, sections, row, cell) {
  return html`
    <tr class="row-${row.kind}">
      <th scope="row" lang="zh">
        ${row.kind === 'person' ? personLink(row) : (row.name ?? app.t('briefingItself'))}
        ${row.title ? html`<span class="title">${row.title}</span>` : nothing}
      </th>
      ${sections.map((section) => cellView(app, document, row, section, cell))}
      <td class="total">${row.total}</td>
    </tr>
    ${cell?.key === row.key ? cellStatements(app, document, sections.length + 2, row, cell) : nothing}
  `;
}

function cellView(app, document, row, section, cell) {
  const count = row.cells.get(section)?.length ?? 0;
  if (!count) return html`<td><span aria-label=${app.t('none')} role="img">·</span></td>`;
  const open = cell?.key === row.key && cell.section === section;
  const toggle = () => app.store.update({ cell: open ? null : { documentId: document.id, key: row.key, section } });
  const label = app.t('cellLabel', row.name ?? app.t('briefingItself'), section ?? app.t('noSection'), count);
  return html`<td>
    <button type="button" class="cell shade-${shadeOf(count)}" aria-expanded=${open} aria-label=${label} @click=${toggle}>
      ${count}
    </button>
  </td>`;
}

/** The statements behind an opened cell, in a row of their own below the speaker's. */
function cellStatements(app, document, columns, row, cell) {
  const statements = row.cells.get(cell.section) ?? [];
  return html`
    <tr class="opened">
      <td colspan=${columns}>
        <div class="cell-statements">
          <p class="hint" lang="zh">${cell.section ?? app.t('noSection')}</p>
          ${statementList(app, statements.map((statement) => ({ ...statement, documentId: document.id })))}
        </div>
      </td>
    </tr>
  `;
}

function listedOnly(app, { corpus }, { id }) {
  const listed = corpus.speakers.filter(({ statements, documents }) => !statements && documents.includes(id));
  if (!listed.length) return nothing;
  return html`
    <section class="listed">
      <h2>${app.t('listedOnly')}</h2>
      <p>${app.t('listedOnlyLede')}</p>
      <ul>
        ${listed.map(
          (person) => html`<li lang="zh">${personLink(person)} <span class="title">${person.title}</span></li>`,
        )}
      </ul>
    </section>
  `;
}
