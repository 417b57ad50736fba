/**
 * Cuts an answer into pieces for display: `{kind: 'text' | 'cite' | 'person' | 'doubt'}`. Nothing of
 * it is ever read as markup. `doubt` pieces hold a sentence that no citation supports, cut again.
 */
export function pieces(text, { citations = [], unsupported = [] }) {
  const sentences = unsupported.map(({ sentence }) => sentence).filter((sentence) => sentence && text.includes(sentence));
  return splitBy(text, sentences).flatMap(({ found, part }) =>
    found ? [{ kind: 'doubt', text: part, pieces: inline(part, citations) }] : inline(part, citations),
  );
}

/** Begins a line wherever, after a citation, the next of the named persons has the word. */
export function byVoice(text, names) {
  return text
    .split(/(?<=\])(?!\[)/)
    .reduce((all, part) => all + (all && names.some((name) => part.startsWith(name)) ? `\n${part}` : part), '');
}

/** The lines of an answer, in order: `{list: boolean, text}` with the bullet taken off. */
export function lines(text) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const bullet = /^\s*[-•·*]\s+/.exec(line);
      return { list: bullet !== null, text: bullet ? line.slice(bullet[0].length) : line };
    });
}

function inline(text, citations) {
  const persons = citations.flatMap(({ speakers }) => speakers ?? []);
  const names = [...new Set(persons.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  return splitBy(text, names).flatMap(({ found, part }) =>
    found ? [{ kind: 'person', person: persons.find(({ name }) => name === part) }] : numbers(part, citations),
  );
}

function numbers(text, citations) {
  return text
    .split(/(\[\d+\])/)
    .filter(Boolean)
    .map((part) => {
      const number = /^\[(\d+)\]$/.exec(part)?.[1];
      if (!number) return { kind: 'text', text: part };
      return { kind: 'cite', number, citation: citations.find((citation) => String(citation.number) === number) };
    });
}

/** Splits at the given strings, earliest first and longest among those that start together. */
function splitBy(text, strings) {
  const parts = [];
  let from = 0;
  while (from < text.length) {
    const next = earliest(text, strings, from);
    if (!next) break;
    if (next.at > from) parts.push({ found: false, part: text.slice(from, next.at) });
    parts.push({ found: true, part: next.string });
    from = next.at + next.string.length;
  }
  if (from < text.length) parts.push({ found: false, part: text.slice(from) });
  return parts;
}

function earliest(text, strings, from) {
  return strings
    .map((string) => ({ string, at: text.indexOf(string, from) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.string.length - a.string.length)[0];
}

/**
 * An answer's opening apart from the rest: `**137家**。高允之…` or `137家。高允之…` with its short answer.
 * The two stars at the very beginning are the only mark that an answer's text may carry.
 */
export function opening({ answer = '', shortAnswer = null }) {
  const starred = /^\*\*(.+?)\*\*[。.，,]?\s*/.exec(answer);
  if (starred) return { lead: shortAnswer ?? starred[1], rest: answer.slice(starred[0].length) };
  const rest = shortAnswer && answer.startsWith(shortAnswer) ? answer.slice(shortAnswer.length) : '';
  const stop = /^[。.]\s*(?=.)/.exec(rest);
  return { lead: shortAnswer, rest: stop ? rest.slice(stop[0].length) : answer };
}

/** An answer's text without that mark. */
export const plainAnswer = ({ answer = '' }) => answer.replace(/^\*\*(.+?)\*\*/, '$1');
