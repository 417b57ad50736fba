/** The most of a kind that is offered. */
const MOST = 4;

/**
 * Where a reader of these citations can go on in the same briefing: `others` who speak in the section
 * first cited, and `topics`, the other sections in which the one person cited speaks. Each is
 * `{label, statement}`, the first statement there.
 */
export function furtherReading(document, citations) {
  const cited = citations.filter(({ documentId, speakers }) => documentId === document.id && speakers?.length);
  const persons = new Map(cited.flatMap(({ speakers }) => speakers.map((person) => [person.id, person])));
  if (!persons.size) return { others: [], topics: [], person: null };
  const sectionOf = new Map(document.paragraphs.map(({ id, section }) => [id, section ?? null]));
  const spoken = document.statements
    .filter(({ paragraph, speakers }) => paragraph != null && speakers?.length)
    .map((statement) => ({ statement, section: sectionOf.get(statement.paragraphId) }));
  const sections = new Set(cited.map(({ section }) => section ?? null));
  const person = persons.size === 1 ? [...persons.values()][0] : null;
  return { others: others(spoken, cited[0].section ?? null, persons), topics: topics(spoken, sections, person), person };
}

function others(spoken, sought, persons) {
  return firstOfEach(
    spoken
      .filter(({ section }) => section === sought)
      .flatMap(({ statement }) => statement.speakers.map(({ id, name }) => ({ key: id, label: name, statement })))
      .filter(({ key }) => !persons.has(key)),
  );
}

function topics(spoken, sections, person) {
  if (!person) return [];
  return firstOfEach(
    spoken
      .filter(({ section, statement }) => section && !sections.has(section) && says(statement, person))
      .map(({ section, statement }) => ({ key: section, label: section, statement })),
  );
}

const says = ({ speakers }, person) => speakers.some(({ id }) => id === person.id);

function firstOfEach(places) {
  const first = new Map();
  for (const place of places) if (!first.has(place.key)) first.set(place.key, place);
  return [...first.values()].slice(0, MOST);
}
