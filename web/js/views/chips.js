import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { placeOf, voiceOf } from '../markdown.js';
import { anchorOf, href } from '../routes.js';

/** Lets a plain click open the cut itself; with a modifier key the browser follows the address. */
const opening = (app, span) => (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  app.preview.hide();
  app.router.openSpan(span);
};

/** A link that opens the source with the span marked, and reads the document ahead. */
export function sourceLink(app, span, content, className) {
  const ahead = () => app.corpus.prefetch(span.documentId);
  return html`<a
    class=${className}
    lang="zh"
    href=${href.document(span.documentId, anchorOf(span.paragraphId))}
    @click=${opening(app, span)}
    @mouseenter=${ahead}
    @focus=${ahead}
    >${content}</a
  >`;
}

/** A citation's number as a chip; without its citation (still on the way) only the number. */
export function citationChip(app, number, citation) {
  if (!citation) return html`<span class="cite pending">${number}</span>`;
  const label = app.t('citationLabel', number, voiceOf(citation, app.t), placeOf(citation, app.t));
  const preview = (event) => app.preview.show(event.currentTarget, citation);
  return html`<a
    class="cite"
    href=${href.document(citation.documentId, anchorOf(citation.paragraphId))}
    aria-label=${label}
    @click=${opening(app, citation)}
    @mouseenter=${preview}
    @mouseleave=${() => app.preview.leave()}
    @focus=${preview}
    @blur=${() => app.preview.hide()}
    >${number}</a
  >`;
}

export function personLink({ id, name }) {
  return html`<a class="person" lang="zh" href=${href.speaker(id)}>${name}</a>`;
}

/** Who speaks, as links where they are persons. */
export function voice(app, { speakers, source }) {
  if (speakers?.length) {
    return speakers.map((person, index) => html`${index ? '、' : nothing}${personLink(person)}`);
  }
  return html`<span class="collective" lang="zh">${source ?? app.t('briefingItself')}</span>`;
}
