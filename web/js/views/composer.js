import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { live } from '/vendor/lit-html/directives/live.js';
import { Recall, isComposing } from '../typing.js';
import { filterChips, filterMenu } from './filters.js';
import { icons } from './icons.js';

/** The longest question the server takes, in UTF-16 code units. */
const LONGEST = 2_000;

const recall = new Recall();

/** The box that questions are typed into, with the filter beside it. */
export function composer(app, state, conversation) {
  const running = conversation?.turns.find(({ status }) => status === 'asking');
  const over = state.draft.length - LONGEST;
  const send = (event) => {
    event.preventDefault();
    // The box may be newer than this rendering: a key can come before the next frame.
    const { draft } = app.store.state;
    if (!running && draft.length <= LONGEST && draft.trim()) app.ask(draft.trim());
  };
  return html`
    <form class="composer" @submit=${send}>
      ${filterChips(app, state)}
      <div class="box">
        <label class="unseen" for="question">${app.t('question')}</label>
        <textarea
          id="question"
          rows="1"
          placeholder=${app.t('placeholder')}
          aria-describedby="question-hint"
          aria-invalid=${over > 0 ? 'true' : nothing}
          .value=${live(state.draft)}
          @input=${(event) => app.store.update({ draft: event.target.value })}
          @keydown=${(event) => onKey(app, event, conversation)}
        ></textarea>
        ${running ? stopButton(app, running) : sendButton(app, state, over)}
      </div>
      <div class="below">
        ${filterMenu(app, state)}
        <p id="question-hint" class="hint" role=${over > 0 ? 'alert' : nothing}>
          ${over > 0 ? app.t('tooLong', over) : app.t('keys')}
        </p>
      </div>
    </form>
  `;
}

const sendButton = (app, state, over) => html`
  <button type="submit" class="send" aria-label=${app.t('ask')} title=${app.t('ask')} ?disabled=${!state.draft.trim() || over > 0}>
    ${icons.send}
  </button>
`;

const stopButton = (app, turn) => html`
  <button type="button" class="send" aria-label=${app.t('stop')} title=${app.t('stop')} @click=${() => app.asking.stop(turn.id)}>
    ${icons.stop}
  </button>
`;

function onKey(app, event, conversation) {
  if (isComposing(event)) return;
  const area = event.currentTarget;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    area.form.requestSubmit();
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const questions = (conversation?.turns ?? []).map(({ question }) => question);
    // Not what the box shows: two keys can come before the next frame.
    const recalled = recall.step(questions, app.store.state.draft, event.key === 'ArrowUp');
    if (recalled === null) return;
    event.preventDefault();
    app.store.update({ draft: recalled });
  }
}
