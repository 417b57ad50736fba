import { html, nothing } from '/vendor/lit-html/lit-html.js';

/** Why a turn has no whole answer, in words, with a way on. */
export function troubleView(app, turn, askAgain) {
  if (turn.status === 'stopped') return paragraph(app, app.t('trouble.stopped'), askAgain, 'quiet');
  if (turn.status !== 'cut' && turn.status !== 'failed') return nothing;
  return paragraph(app, reason(app, turn.error), askAgain, 'loud');
}

/** Only a refused request has more to say in the server's own words. */
function reason(app, { kind, message, retryAfter }) {
  const words = app.t(`trouble.${kind}`);
  if (kind === 'invalid' && message) return `${words}${message}`;
  return kind === 'busy' && retryAfter ? `${words}${app.t('retryAfter', retryAfter)}` : words;
}

function paragraph(app, words, askAgain, className) {
  return html`<div class="trouble ${className}">
    <p>${words}</p>
    <button type="button" class="plain" @click=${askAgain}>${app.t('askAgain')}</button>
  </div>`;
}
