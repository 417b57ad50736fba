import { html, nothing } from '/vendor/lit-html/lit-html.js';

/** What the check of a written answer against the corpus found; nothing for an extractive answer. */
export function verificationLine(app, verification) {
  if (!verification) return nothing;
  const { supported = [], unsupported = [] } = verification;
  const mended = supported.filter((sentence) => sentence.mended).length;
  if (!unsupported.length) {
    return html`<p class="verification sound">${app.t('allSupported', supported.length, mended)}</p>`;
  }
  return html`
    <details class="verification doubtful">
      <summary>${app.t('someUnsupported', supported.length, unsupported.length)}</summary>
      <ul>
        ${unsupported.map(
          ({ sentence, reason, actualSpeakers }) => html`<li>
            <q lang="zh">${sentence}</q> ${app.t(`unsupported.${reason}`)}
            ${actualSpeakers?.length ? app.t('actualSpeakers', actualSpeakers.join('、')) : nothing}
          </li>`,
        )}
      </ul>
    </details>
  `;
}
