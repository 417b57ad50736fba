import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { numberOf } from '../markdown.js';
import { citationChip, sourceLink, voice } from './chips.js';

/** Citations gathered by who says them, in the order of their first appearance. */
export function bySpeaker(citations) {
  const groups = new Map();
  for (const citation of citations) {
    const key = citation.speakers?.length
      ? citation.speakers.map(({ id }) => id).join('\n')
      : `source ${citation.source ?? ''}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(citation);
  }
  return [...groups.values()];
}

/** The quotes behind an answer (or nearest to a refused question), under the names of their speakers. */
export function sourceList(app, citations, heading) {
  if (!citations?.length) return nothing;
  return html`
    <div class="sources">
      <h3>${heading}</h3>
      ${bySpeaker(citations).map((group) => speakerGroup(app, group))}
    </div>
  `;
}

function speakerGroup(app, group) {
  const [first] = group;
  const title = first.speakers?.length === 1 ? first.speakers[0].title : null;
  return html`
    <div class="voice">
      <p class="who">
        ${voice(app, first)}${title ? html` <span class="title" lang="zh">${title}</span>` : nothing}
      </p>
      <ul>
        ${group.map((citation) => quoteItem(app, citation))}
      </ul>
    </div>
  `;
}

function quoteItem(app, citation) {
  const several = app.store.state.corpus.documents.length > 1;
  const where = [several ? `《${citation.documentTitle}》` : '', citation.section ?? ''].join('');
  const number = html`<span class="whole">${numberOf(citation, app.t)}</span>`;
  const place = where ? html`${where}<span class="whole"> · </span>${number}` : number;
  return html`<li>
    ${citation.number ? citationChip(app, citation.number, citation) : nothing}
    <blockquote lang="zh">${citation.quote}</blockquote>
    <p class="place">${sourceLink(app, citation, place, 'place-link')}</p>
  </li>`;
}
