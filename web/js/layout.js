/** Blocks drawn together: small enough for one frame, many enough for few observers. */
const LEAF_BLOCKS = 40;

const layouts = new WeakMap();

/**
 * A document as leaves of blocks in reading order: headings, and paragraphs or notes with one run for
 * each change of speaker. Spans only; the text is cut from the document when it is drawn.
 */
export function layoutOf(document) {
  if (!layouts.has(document)) layouts.set(document, leaves(blocks(document)));
  return layouts.get(document);
}

function blocks({ sections, paragraphs, statements }) {
  const spoken = Map.groupBy
    ? Map.groupBy(statements, ({ paragraphId }) => paragraphId)
    : grouped(statements);
  const headings = sections.map((section) => ({ ...section, kind: 'heading', anchor: anchor(section.id) }));
  const bodies = paragraphs.map((paragraph) => ({
    ...paragraph,
    kind: paragraph.number == null ? 'note' : 'paragraph',
    anchor: anchor(paragraph.id),
    runs: runs(paragraph, spoken.get(paragraph.id) ?? []),
  }));
  return [...headings, ...bodies].sort((a, b) => a.start - b.start);
}

function grouped(statements) {
  const groups = new Map();
  for (const statement of statements) {
    const group = groups.get(statement.paragraphId);
    if (group) group.push(statement);
    else groups.set(statement.paragraphId, [statement]);
  }
  return groups;
}

/** Neighbouring statements of the same voice are one run; the runs tile the paragraph. */
function runs(paragraph, statements) {
  const found = [];
  for (const { start, speakers, source } of statements) {
    const voice = JSON.stringify([(speakers ?? []).map(({ id }) => id), source ?? null]);
    const last = found.at(-1);
    if (last?.voice === voice) continue;
    if (last) last.end = start;
    found.push({ start: last ? start : paragraph.start, end: paragraph.end, voice, speakers, source });
  }
  return found.length ? found : [{ start: paragraph.start, end: paragraph.end, speakers: [], source: null }];
}

function leaves(all) {
  const found = [];
  for (let from = 0; from < all.length; from += LEAF_BLOCKS) {
    const inside = all.slice(from, from + LEAF_BLOCKS);
    found.push({ index: found.length, blocks: inside, start: inside[0].start, end: inside.at(-1).end });
  }
  return found;
}

const anchor = (id) => id.slice(id.lastIndexOf('#') + 1);

/** The leaf that holds an anchor; the first one where there is no such anchor. */
export const leafOf = (allLeaves, sought) =>
  allLeaves.find(({ blocks: inside }) => inside.some((block) => block.anchor === sought)) ?? allLeaves[0];

/** Cuts a span at a mark: `[{text, marked}]`, together exactly the span's text. */
export function cut(text, { start, end }, mark) {
  if (!mark || mark.end <= start || mark.start >= end) return [{ text: text.slice(start, end), marked: false }];
  const from = Math.max(start, mark.start);
  const to = Math.min(end, mark.end);
  return [
    { text: text.slice(start, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to, end), marked: false },
  ].filter((piece) => piece.text);
}
