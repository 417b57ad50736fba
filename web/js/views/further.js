import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { furtherReading } from '../further.js';
import { sourceLink } from './chips.js';

/** Briefings with more statements than this are read only when somebody opens them. */
const READ_AHEAD = 5_000;

/** Where to go on reading after an answer, as links to the very statements. */
export function furtherView(app, { citations }) {
  const { corpus, opened } = app.store.state;
  const id = citations?.[0]?.documentId;
  const listed = corpus.documents.find((document) => document.id === id);
  if (!listed || listed.statements > READ_AHEAD) return nothing;
  app.corpus.prefetch(id);
  const document = opened.get(id)?.document;
  if (!document) return nothing;
  const { others, topics, person } = furtherReading(document, citations);
  return html`
    ${places(app, id, app.t('othersHere'), others)}
    ${person ? places(app, id, app.t('alsoSpeaksOf', person.name), topics) : nothing}
  `;
}

function places(app, documentId, heading, found) {
  if (!found.length) return nothing;
  const span = ({ paragraphId, start, end, text }) => ({ documentId, paragraphId, start, end, quote: text });
  return html`
    <nav class="further" aria-label=${heading}>
      <h3>${heading}</h3>
      <ul>
        ${found.map(({ label, statement }) => html`<li>${sourceLink(app, span(statement), label, 'place-link')}</li>`)}
      </ul>
    </nav>
  `;
}
