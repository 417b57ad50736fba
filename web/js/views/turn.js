import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { copyText, languageOf } from '../browser.js';
import { answerAsText } from '../markdown.js';
import { shown } from '../turns.js';
import { answerText } from './answer.js';
import { filterSummary } from './filters.js';
import { furtherView } from './further.js';
import { icons } from './icons.js';
import { editBox } from './question-editor.js';
import { refusalView } from './refusal.js';
import { sourceList } from './sources.js';
import { troubleView } from './trouble.js';
import { verificationLine } from './verification.js';

/** One question with its answer, in whatever state that is. */
export function turnView(app, conversation, turn, { editing, last }) {
  const askAgain = () => app.asking.askAgain(conversation.id, turn);
  const busy = turn.status === 'asking';
  return html`
    <article class="turn" aria-busy=${busy} aria-labelledby="question-${turn.id}">
      <header class="question">
        <span class="mark" aria-hidden="true">${app.t('questionMark')}</span>
        ${editing ? editBox(app, conversation, turn) : questionText(app, turn)}
      </header>
      <div class="reply">
        <span class="mark" aria-hidden="true">${app.t('answerMark')}</span>
        <div class="body">
          ${replyBody(app, turn)} ${troubleView(app, turn, askAgain)}
          ${turn.status === 'done' ? footer(app, turn, last ? askAgain : null) : nothing}
          ${last && turn.status === 'done' ? goingOn(app, turn) : nothing}
        </div>
      </div>
    </article>
  `;
}

function questionText(app, turn) {
  return html`
    <div class="asked">
      <h2 id="question-${turn.id}" lang=${languageOf(turn.question)}>${turn.question}</h2>
      ${filterSummary(app, turn.filter)}
    </div>
    <button
      type="button"
      class="icon-button edit"
      aria-label=${app.t('editQuestion')}
      title=${app.t('editQuestion')}
      @click=${() => app.store.update({ editing: turn.id })}
    >
      ${icons.edit}
    </button>
  `;
}

function replyBody(app, turn) {
  const answer = shown(turn);
  const understood = answer.standaloneQuestion && answer.standaloneQuestion !== turn.question;
  return html`
    ${understood ? html`<p class="understood">${app.t('understoodAs', answer.standaloneQuestion)}</p>` : nothing}
    ${answer.notice ? html`<p class="notice">${answer.notice}</p>` : nothing}
    ${turn.status === 'asking' ? progress(app, turn) : nothing}
    ${answer.outcome === 'refused' ? refusalView(app, answer) : answered(app, answer)}
  `;
}

function answered(app, answer) {
  if (!answer.answer) return nothing;
  return html`
    ${answerText(app, answer)} ${verificationLine(app, answer.verification)}
    ${sourceList(app, answer.citations, app.t('sources'))}
  `;
}

function progress(app, turn) {
  const read = turn.passages?.length;
  let words = app.t('searching');
  if (read) words = app.t('reading', read);
  if (turn.resets) words = app.t('startedAnew');
  if (turn.text) words = app.t('writing');
  return html`<p class="progress"><span class="dots" aria-hidden="true"></span>${words}</p>`;
}

function footer(app, turn, askAgain) {
  const { result } = turn;
  const copy = async () => {
    await copyText(answerAsText(result, app.t));
    app.say(app.t('copied'));
  };
  return html`
    <footer class="actions">
      <button type="button" class="quiet" @click=${copy}>${icons.copy} ${app.t('copyWithSources')}</button>
      ${askAgain
        ? html`<button type="button" class="quiet" @click=${askAgain}>${icons.again} ${app.t('askAgain')}</button>`
        : nothing}
      <span class="made">
        ${[way(app, result), took(app, result)].filter(Boolean).join(' · ')}
      </span>
    </footer>
  `;
}

/** How an answer came about; a refusal is nobody's text. */
function way(app, { outcome, mode }) {
  if (outcome === 'refused') return '';
  return app.t(mode === 'generative' ? 'generative' : 'extractive');
}

const took = (app, { timing }) => (timing?.totalMs == null ? '' : app.t('milliseconds', timing.totalMs));

/** Only below the newest answer: what to ask next and where to read on. */
function goingOn(app, turn) {
  return html`<div class="going-on">${suggestions(app, turn)} ${furtherView(app, turn.result)}</div>`;
}

function suggestions(app, turn) {
  const questions = turn.result.suggestions ?? [];
  if (!questions.length) return nothing;
  return html`
    <nav class="suggestions" aria-label=${app.t('askNext')}>
      <h3>${app.t('askNext')}</h3>
      <ul>
        ${questions.map(
          (question) => html`<li>
            <button type="button" class="suggestion" lang=${languageOf(question)} @click=${() => app.ask(question)}>
              ${question}
            </button>
          </li>`,
        )}
      </ul>
    </nav>
  `;
}
