import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { languageOf } from '../browser.js';
import { byVoice, lines, opening, pieces } from '../rich-text.js';
import { citationChip, personLink } from './chips.js';

/** An answer's own words: the short answer first, then the sentences with names and numbers as chips. */
export function answerText(app, answer) {
  const { lead, rest } = opening(answer);
  const { citations } = answer;
  const unsupported = answer.verification?.unsupported ?? [];
  const names = (citations ?? []).flatMap(({ speakers }) => (speakers ?? []).map(({ name }) => name));
  const show = (text) => pieces(text, { citations, unsupported }).map((piece) => pieceView(app, piece));
  return html`
    ${lead ? html`<p class="lead" lang=${languageOf(lead)}>${lead}</p>` : nothing}
    <div class="prose" lang=${languageOf(rest)}>${blocks(byVoice(rest, names)).map((block) => blockView(block, show))}</div>
  `;
}

/** Neighbouring list lines become one list. */
function blocks(text) {
  const grouped = [];
  for (const line of lines(text)) {
    const last = grouped.at(-1);
    if (line.list && last?.list) last.items.push(line.text);
    else grouped.push({ list: line.list, items: [line.text] });
  }
  return grouped;
}

function blockView({ list, items }, show) {
  if (!list) return html`<p>${show(items[0])}</p>`;
  return html`<ul>${items.map((item) => html`<li>${show(item)}</li>`)}</ul>`;
}

function pieceView(app, piece) {
  switch (piece.kind) {
    case 'cite':
      return citationChip(app, piece.number, piece.citation);
    case 'person':
      return personLink(piece.person);
    case 'doubt':
      return html`<span class="doubt" title=${app.t('unsupportedHint')}
        >${piece.pieces.map((inner) => pieceView(app, inner))}</span
      >`;
    default:
      return piece.text;
  }
}
