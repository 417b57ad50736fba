import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { numberOf } from '../markdown.js';
import { sourceLink } from './chips.js';

/** Statements as quotes, each with the way to its place; they carry `documentId`. */
export function statementList(app, statements) {
  return html`<ul class="statements">
    ${statements.map(
      (statement) => html`<li>
        <blockquote lang="zh">${statement.text}</blockquote>
        <p class="place">${place(app, statement)}</p>
      </li>`,
    )}
  </ul>`;
}

function place(app, statement) {
  const { documentId, paragraphId, start, end, text, speakers } = statement;
  const jointly = speakers?.length > 1 ? app.t('jointly', speakers.map(({ name }) => name).join('、')) : nothing;
  const span = { documentId, paragraphId, start, end, quote: text };
  return html`${sourceLink(app, span, numberOf(statement, app.t), 'place-link')} ${jointly}`;
}
