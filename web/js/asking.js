import { readEvents } from './sse.js';
import { afterBreak, afterEvent, historyOf, newTurn } from './turns.js';

/** Asks questions: streams each answer into its turn, whichever conversation is in view meanwhile. */
export class Asking {
  #store;
  #api;
  #conversations;
  #health;
  #running = new Map();

  constructor({ store, api, conversations, health }) {
    this.#store = store;
    this.#api = api;
    this.#conversations = conversations;
    this.#health = health;
  }

  /** Asks within the present conversation, or a new one, under the present filter. */
  ask(question) {
    const conversation = this.#conversations.currentOrNew(question);
    const turn = newTurn(question, this.#store.state.filter);
    this.#conversations.setTurns(conversation.id, (turns) => [...turns, turn]);
    return this.#run(conversation.id, turn);
  }

  /** Asks a turn anew, as it was or in other words; it and what followed give way to the new one. */
  askAgain(conversationId, old, question = old.question) {
    this.stop(old.id);
    const turn = newTurn(question, old.filter);
    this.#conversations.setTurns(conversationId, (turns) => {
      const position = turns.findIndex(({ id }) => id === old.id);
      return [...turns.slice(0, position), turn];
    });
    return this.#run(conversationId, turn);
  }

  stop(turnId) {
    this.#running.get(turnId)?.abort();
  }

  async #run(conversationId, turn) {
    const controller = new AbortController();
    this.#running.set(turn.id, controller);
    const change = (step) => this.#conversations.setTurn(conversationId, turn.id, step);
    try {
      const response = await this.#api.answer(this.#request(conversationId, turn), controller.signal);
      for await (const event of readEvents(response)) change((now) => afterEvent(now, event));
      change((now) => afterBreak(now, null));
    } catch (error) {
      change((now) => afterBreak(now, error));
      if (error.name !== 'AbortError') this.#health.suspect(error.kind ?? 'cut');
    } finally {
      this.#running.delete(turn.id);
      await this.#conversations.save(conversationId);
    }
  }

  #request(conversationId, turn) {
    const { turns } = this.#conversations.byId(conversationId);
    const earlier = turns.slice(0, turns.findIndex(({ id }) => id === turn.id));
    const { documents, speakers } = turn.filter;
    return {
      question: turn.question,
      history: historyOf(earlier),
      ...(documents.length && { documents }),
      ...(speakers.length && { speakers }),
    };
  }
}
