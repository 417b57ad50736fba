import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { guard } from '/vendor/lit-html/directives/guard.js';
import { ref } from '/vendor/lit-html/directives/ref.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { composer } from './composer.js';
import { icons } from './icons.js';
import { turnView } from './turn.js';
import { welcome } from './welcome.js';

/** The transcript of the conversation in view, with the question box below it. */
export function chatView(app, state) {
  const conversation = state.conversations.find(({ id }) => id === state.view.id);
  return html`
    <div class="chat">
      <div class="scroller" ${ref(app.following.attach)}>
        <div class="transcript">
          ${conversation ? heading(app, conversation) : welcomeOrMissing(app, state)}
          <div role="log" aria-live="polite" aria-label=${app.t('transcript')}>
            ${conversation ? turns(app, state, conversation) : nothing}
          </div>
        </div>
      </div>
      <div class="dock">
        ${state.atEnd ? nothing : toEnd(app)} ${composer(app, state, conversation)}
      </div>
    </div>
  `;
}

function heading(app, conversation) {
  return html`
    <header class="conversation-head">
      <h1>${conversation.title}</h1>
      <button type="button" class="quiet" @click=${() => app.exportConversation(conversation)}>
        ${icons.save} ${app.t('export')}
      </button>
    </header>
  `;
}

function turns(app, state, conversation) {
  const last = conversation.turns.at(-1);
  return repeat(
    conversation.turns,
    ({ id }) => id,
    (turn) => {
      const position = { editing: state.editing === turn.id, last: turn === last };
      return guard([turn, position.editing, position.last && state.opened, state.language, state.corpus], () =>
        turnView(app, conversation, turn, position),
      );
    },
  );
}

function welcomeOrMissing(app, state) {
  if (!state.view.id) return welcome(app, state);
  return state.conversationsRead ? html`<p class="empty">${app.t('conversationGone')}</p>` : nothing;
}

const toEnd = (app) => html`
  <button type="button" class="to-end" aria-label=${app.t('toEnd')} @click=${() => app.following.toEnd()}>
    ${icons.down} <span>${app.t('toEnd')}</span>
  </button>
`;
