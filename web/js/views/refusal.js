import { html } from '/vendor/lit-html/lit-html.js';
import { languageOf } from '../browser.js';
import { sourceList } from './sources.js';

/** A refused question: why there is no answer, and what the corpus holds that comes nearest. */
export function refusalView(app, { answer, refusal }) {
  return html`
    <div class="refusal">
      <p class="reason">${app.t(`refused.${refusal?.reason ?? 'notFound'}`)}</p>
      <p class="prose" lang=${languageOf(answer)}>${answer}</p>
      ${sourceList(app, refusal?.nearest, app.t('nearest'))}
    </div>
  `;
}
