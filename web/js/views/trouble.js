import { html, nothing } from '/vendor/lit-html/lit-html.js';

/** Why a turn has no whole answer, in words, with a way on. */
export function troubleView(app, turn, askAgain) {
  if (turn.status === 'stopped') return paragraph(app, app.t('trouble.stopped'), askAgain, 'quiet');
  if (turn.status !== 'cut' && turn.status !== 'failed') return nothing;
  const { kind, message, retryAfter } = turn.error;
  const words = [app.t(`trouble.${kind}`), message, retryAfter ? app.t('retryAfter', retryAfter) : ''];
  return paragraph(app, [...new Set(words)].filter(Boolean).join(' '), askAgain, 'loud');
}

function paragraph(app, words, askAgain, className) {
  return html`<div class="trouble ${className}">
    <p>${words}</p>
    <button type="button" class="plain" @click=${askAgain}>${app.t('askAgain')}</button>
  </div>`;
}
