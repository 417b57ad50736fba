import { html } from '/vendor/lit-html/lit-html.js';
import { ref } from '/vendor/lit-html/directives/ref.js';
import { isComposing } from '../typing.js';

/** A question of the transcript opened for other words; sending it drops what followed. */
export function editBox(app, conversation, turn) {
  const close = () => app.store.update({ editing: null });
  const send = (event) => {
    event.preventDefault();
    const question = new FormData(event.currentTarget).get('question').trim();
    close();
    if (question) app.resend(conversation, turn, question);
  };
  const keys = (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    event.currentTarget.form.requestSubmit();
  };
  return html`
    <form class="edit-question" @submit=${send}>
      <label class="unseen" for="edit-${turn.id}">${app.t('editQuestion')}</label>
      <textarea
        id="edit-${turn.id}"
        name="question"
        rows="2"
        maxlength="2000"
        .defaultValue=${turn.question}
        @keydown=${keys}
        ${ref(focusOnce)}
      ></textarea>
      <button type="submit" class="plain">${app.t('resend')}</button>
      <button type="button" class="quiet" @click=${close}>${app.t('cancel')}</button>
    </form>
  `;
}

const focusOnce = (area) => area?.focus();
