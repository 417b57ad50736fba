import { ApiError } from './api.js';
import { SilentStreamError } from './sse.js';

/** The most entries of history that a question may carry. */
const HISTORY_LIMIT = 50;

/** One question with what came back; `status` is asking, done, stopped, cut or failed. */
export function newTurn(question, filter) {
  return {
    id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, // absent on plain http from another host
    question,
    filter,
    askedAt: Date.now(),
    status: 'asking',
    standaloneQuestion: null,
    passages: null,
    text: '',
    citations: [],
    resets: 0,
    result: null,
    error: null,
  };
}

/** The turn after one event of the stream; unknown events leave it as it is. */
export function afterEvent(turn, { type, data }) {
  const payload = JSON.parse(data);
  switch (type) {
    case 'rewritten':
      return { ...turn, standaloneQuestion: payload.standaloneQuestion };
    case 'retrieved':
      return { ...turn, passages: payload.passages ?? [] };
    case 'token':
      return { ...turn, text: turn.text + payload.text };
    case 'citation':
      return { ...turn, citations: [...turn.citations, payload] };
    case 'reset':
      return { ...turn, text: '', citations: [], resets: turn.resets + 1 };
    case 'finished':
      return { ...turn, status: 'done', result: payload, passages: null, text: '', citations: [] };
    case 'failed':
      return { ...turn, status: 'failed', error: { kind: 'server', message: payload.error?.message ?? '' } };
    default:
      return turn;
  }
}

/** The turn after its stream ended or broke without a last event. */
export function afterBreak(turn, error) {
  if (turn.status !== 'asking') return turn;
  if (error?.name === 'AbortError') return { ...turn, status: 'stopped' };
  if (error instanceof ApiError) {
    const { kind, message, retryAfter } = error;
    return { ...turn, status: 'failed', error: { kind, message, retryAfter } };
  }
  return { ...turn, status: 'cut', error: { kind: error instanceof SilentStreamError ? 'silent' : 'cut' } };
}

/** What a turn shows now, finished or not, in the shape of an answer. */
export function shown(turn) {
  return (
    turn.result ?? {
      outcome: 'answered',
      answer: turn.text,
      shortAnswer: null,
      citations: turn.citations,
      standaloneQuestion: turn.standaloneQuestion,
      suggestions: [],
    }
  );
}

/** The earlier turns as a question's history: the newest that fit, questions with their answers. */
export function historyOf(turns) {
  return turns
    .flatMap((turn) => {
      const answer = shown(turn).answer;
      const asked = { role: 'user', content: turn.question };
      return answer ? [asked, { role: 'assistant', content: answer }] : [asked];
    })
    .slice(-HISTORY_LIMIT);
}
