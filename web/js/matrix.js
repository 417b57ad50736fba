/** The voice of statements in which the briefing itself speaks. */
export const BRIEFING = '';

/**
 * Who speaks how often in which section: `{sections, rows: [{kind, id, name, title, cells, total}]}`;
 * a cell is the list of statements. Persons come first, then collectives, then the briefing itself.
 */
export function matrixOf(document) {
  const sectionOf = new Map(document.paragraphs.map(({ id, section }) => [id, section ?? null]));
  const sections = [];
  const rows = new Map();
  for (const statement of document.statements) {
    if (statement.paragraph == null) continue; // a guest list or colophon isn't said by anybody
    const section = sectionOf.get(statement.paragraphId) ?? null;
    if (!sections.includes(section)) sections.push(section);
    for (const voice of voices(statement)) {
      const row = rows.get(voice.key) ?? { ...voice, cells: new Map(), total: 0 };
      rows.set(voice.key, row);
      row.total += 1;
      row.cells.set(section, [...(row.cells.get(section) ?? []), statement]);
    }
  }
  return { sections, rows: [...rows.values()].sort((a, b) => a.rank - b.rank || b.total - a.total) };
}

function voices({ speakers, source }) {
  if (speakers?.length) {
    return speakers.map(({ id, name, title }) => ({ key: `person ${id}`, kind: 'person', rank: 0, id, name, title }));
  }
  if (source) return [{ key: `source ${source}`, kind: 'collective', rank: 1, name: source }];
  return [{ key: BRIEFING, kind: 'briefing', rank: 2 }];
}

/** The shade of a cell, 0 to 5: one step for each doubling of the number of statements. */
export const shadeOf = (count) => (count ? Math.min(5, 1 + Math.floor(Math.log2(count))) : 0);
