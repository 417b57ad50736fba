package io.yinju.answer;

/** What a question asks for. */
sealed interface Intent {

  /** Who said something; {@code several} when the question expects more than one. */
  record Who(boolean several) implements Intent {}

  /** What the named persons said about the topic; about anything when the topic is empty. */
  record Say() implements Intent {}

  /** What each of several persons said, side by side. */
  record Compare() implements Intent {}

  /**
   * Whether somebody said something.
   *
   * @param claim what, folded
   * @param quoted whether it stands in quotation marks
   * @param topic whether it is asked if the claim was spoken of (有没有谈到) rather than said
   */
  record DidSay(String claim, boolean quoted, boolean topic) implements Intent {}

  /** Whether a person took part. */
  record Attended() implements Intent {}

  /** A person's position. */
  record TitleOf() implements Intent {}

  /** Who holds a position: {@code title}, folded. */
  record HolderOf(String title) implements Intent {}

  /** A detail of the wanted kind. */
  record Fact() implements Intent {}

  /** Everything that answers, enumerations included. */
  record Listing() implements Intent {}

  /** The headings, all of them or the n-th from 1. */
  record Sections(int number) implements Intent {}

  /** The points that the paragraphs of one section begin with. */
  record SectionPoints() implements Intent {}

  /** The document's title. */
  record DocumentTitle() implements Intent {}

  /** When or where what the document reports on took place. */
  record Event(boolean place) implements Intent {}

  /** Which event the document reports on. */
  record Occasion() implements Intent {}

  /** Who put the document together. */
  record Compiler() implements Intent {}

  /** What the document says as a whole. */
  record Summary() implements Intent {}

  /** Who is quoted, or {@code most} often. */
  record Speakers(boolean most) implements Intent {}

  /** Who of those quoted didn't speak of the topic. */
  record Silent() implements Intent {}

  /** Nothing that briefings are asked for. */
  record OffTopic() implements Intent {}
}
