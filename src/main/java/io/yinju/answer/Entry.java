package io.yinju.answer;

import io.yinju.attribution.Person;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as answering sees it.
 *
 * @param index its place among all statements of the corpus, from 0
 * @param briefing where it stands
 * @param statement what was said
 * @param paragraph the paragraph or note around it
 * @param heading full text of the heading above, null before the first one
 * @param text the statement's text
 * @param folded the same folded
 * @param speakers who says it
 */
record Entry(
    int index,
    Briefing briefing,
    Statement statement,
    Paragraph paragraph,
    @Nullable String heading,
    String text,
    String folded,
    List<Person> speakers) {

  /** Whether this person says it, alone or with others. */
  boolean isBy(Person person) {
    return speakers.stream().anyMatch(s -> s.id().equals(person.id()));
  }

  /** Whether the two stand in the same paragraph of the same document. */
  boolean sameParagraph(Entry other) {
    return sameDocument(other) && paragraph.anchor().equals(other.paragraph.anchor());
  }

  /** Whether the two stand in the same document. */
  boolean sameDocument(Entry other) {
    return documentId().equals(other.documentId());
  }

  /** The same statement at another place among all, with another text. */
  Entry with(int newIndex, String newText) {
    return new Entry(
        newIndex,
        briefing,
        statement,
        paragraph,
        heading,
        newText,
        Spelling.fold(newText),
        speakers);
  }

  /** Entries of one table are the same when they have the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && entry.index == index
        && entry.statement.span().equals(statement.span())
        && entry.sameDocument(this);
  }

  @Override
  public int hashCode() {
    return index;
  }

  /** Id of the document it stands in. */
  String documentId() {
    return briefing.document().id();
  }

  /**
   * The citation of the whole statement, but for a quotation mark at its end that another statement
   * opens; without a number.
   */
  Citation citation() {
    String quote = briefing.textOf(statement);
    int length = Enclosed.balanced(quote);
    Span span = statement.span();
    return new Citation(
        0,
        documentId(),
        briefing.document().title(),
        heading,
        paragraph.number(),
        briefing.document().address(paragraph.anchor()),
        speakers,
        statement.source(),
        quote.substring(0, length),
        new Span(span.start(), span.start() + length));
  }
}
