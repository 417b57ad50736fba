import { plainAnswer } from './rich-text.js';
import { anchorOf } from './routes.js';

/** Text as itself within Markdown: its marks are escaped. */
const plain = (text) => String(text ?? '').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** Who a citation names: persons with titles, a collective, or the briefing itself. */
export function voiceOf({ speakers, source }, t) {
  if (speakers?.length) return speakers.map(({ name }) => name).join('、');
  return source ?? t('briefingItself');
}

/** `第6段`, or what a note or a heading has instead of a number. */
export function numberOf({ paragraph, paragraphId }, t) {
  if (paragraph != null) return t('paragraphPlace', paragraph);
  return anchorOf(paragraphId).startsWith('h') ? t('headingPlace') : t('notePlace');
}

/** `二、产业集聚 · 第6段`. */
export const placeOf = (span, t) => [span.section, numberOf(span, t)].filter(Boolean).join(' · ');

/** One citation as a line of plain text: `[1] 高允之（主任）：“…” —— 《…》二、产业集聚 · 第6段`. */
export function citationLine(citation, t) {
  const titles = (citation.speakers ?? []).map(({ title }) => title).filter(Boolean);
  const title = citation.speakers?.length === 1 && titles.length ? `（${titles[0]}）` : '';
  const number = citation.number ? `[${citation.number}] ` : '';
  const place = placeOf(citation, t);
  return `${number}${voiceOf(citation, t)}${title}：“${citation.quote}” —— 《${citation.documentTitle}》${place}`;
}

/** An answer as plain text with its citations below, for the clipboard. */
export function answerAsText(answer, t) {
  const citations = answer.refusal?.nearest?.length ? answer.refusal.nearest : (answer.citations ?? []);
  const heading = answer.refusal ? t('nearest') : t('sources');
  const lines = citations.map((citation) => citationLine(citation, t));
  return [plainAnswer(answer), ...(lines.length ? ['', heading, ...lines] : [])].join('\n');
}

/** A whole conversation as a Markdown document with every citation. */
export function conversationAsMarkdown({ title, createdAt, turns }, answerOf, t) {
  const date = new Date(createdAt).toISOString().slice(0, 10);
  return `${[`# ${plain(title)}`, date, ...turns.map((turn) => turnAsMarkdown(turn, answerOf(turn), t))].join('\n\n')}\n`;
}

function turnAsMarkdown(turn, answer, t) {
  const citations = answer.refusal?.nearest ?? answer.citations ?? [];
  const parts = [`## ${plain(turn.question)}`];
  if (answer.standaloneQuestion && answer.standaloneQuestion !== turn.question) {
    parts.push(`*${plain(t('understoodAs', answer.standaloneQuestion))}*`);
  }
  parts.push(plain(plainAnswer(answer)).replace(/\n/g, '\n\n') || `*${t('noAnswerKept')}*`);
  if (citations.length) {
    parts.push(`**${answer.refusal ? t('nearest') : t('sources')}**`);
    parts.push(citations.map((citation) => `- ${plain(citationLine(citation, t))}`).join('\n'));
  }
  return parts.join('\n\n');
}
