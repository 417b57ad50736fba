import { download } from './browser.js';
import { words } from './i18n.js';
import { conversationAsMarkdown } from './markdown.js';
import { applyPreferences } from './preferences.js';
import { href } from './routes.js';
import { shown } from './turns.js';

/** How long a passing message stays, in milliseconds; one with an undo stays longer. */
const MESSAGE_MS = { plain: 4_000, undo: 10_000 };

/** What views call: the parts of the page and the actions that span several of them. */
export class App {
  #messageTimer = 0;

  /** Takes `store, api, corpus, conversations, asking, router, preview, following, reading`. */
  constructor(parts) {
    Object.assign(this, parts);
  }

  t = (key, ...values) => words(this.store.state.language, key, ...values);

  ask(question) {
    this.store.update({ draft: '', editing: null });
    this.asking.ask(question);
    this.router.replace(this.lastChat());
    // The example or suggestion just pressed is gone; on a touch screen the keyboard stays away.
    if (matchMedia('(pointer: fine)').matches) this.focusQuestion();
  }

  /** Asks a turn in other words; what followed it can be brought back for a moment. */
  resend(conversation, turn, question) {
    const dropped = conversation.turns.length - 1 > conversation.turns.indexOf(turn);
    this.asking.askAgain(conversation.id, turn, question);
    if (dropped) this.say(this.t('replaced'), () => this.conversations.restore(conversation));
  }

  askOnly({ id }) {
    this.store.update({ filter: { documents: [], speakers: [id] } });
    this.router.go(href.chat());
    this.focusQuestion();
  }

  async removeConversation(id) {
    const removed = await this.conversations.remove(id);
    const { view } = this.store.state;
    if (view.name === 'chat' && view.id === id) this.router.go(href.chat());
    this.say(this.t('deleted', removed.title), () => this.conversations.restore(removed));
  }

  exportConversation(conversation) {
    const name = conversation.title.replace(/[\\/:*?"<>|\s]+/g, '-');
    download(`${name}.md`, conversationAsMarkdown(conversation, shown, this.t));
  }

  /** The conversation that the question view shows, or showed last. */
  lastChat() {
    const { view, chatId } = this.store.state;
    return href.chat(view.name === 'chat' ? view.id : chatId);
  }

  prefer(change) {
    this.store.update(change);
    applyPreferences(this.store.state);
  }

  /** Shows a passing message; `undo` takes back what it speaks of. */
  say(text, undo) {
    clearTimeout(this.#messageTimer);
    const close = () => this.store.update({ toast: null });
    const takeBack = undo && (() => (close(), undo()));
    this.store.update({ toast: { text, undo: takeBack } });
    this.#messageTimer = setTimeout(close, undo ? MESSAGE_MS.undo : MESSAGE_MS.plain);
  }

  focusQuestion(event) {
    event?.preventDefault();
    if (this.store.state.view.name !== 'chat') this.router.go(this.lastChat());
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('question')?.focus()));
  }
}
