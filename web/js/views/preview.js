import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { placeOf, voiceOf } from '../markdown.js';

/** The quote of the chip under the pointer or the focus. */
export function previewView(app, citation) {
  if (!citation) return nothing;
  const title = citation.speakers?.length === 1 ? citation.speakers[0].title : null;
  return html`
    <div
      id="preview"
      class="preview"
      role="tooltip"
      @mouseenter=${app.preview.stay}
      @mouseleave=${() => app.preview.leave()}
    >
      <p class="who" lang="zh">
        <strong>${voiceOf(citation, app.t)}</strong>${title ? html` <span class="title">${title}</span>` : nothing}
      </p>
      <blockquote lang="zh">${citation.quote}</blockquote>
      <p class="place" lang="zh">《${citation.documentTitle}》${placeOf(citation, app.t)}</p>
    </div>
  `;
}
