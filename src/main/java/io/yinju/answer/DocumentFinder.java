package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.answer.Finding.Point;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what a document consists of, what it is called, who made it and who is quoted in it. */
final class DocumentFinder {
  private static final Pattern MADE = Pattern.compile(WordList.alternatives("makers"));

  private static final Pattern QUESTION = Pattern.compile("[？?]");

  /** Share of a title's words that a question must have to mean its document among several. */
  private static final double TITLED = 0.2;

  /** A colophon, a byline or a header line is short. */
  private static final int LONGEST_COLOPHON = 80;

  private static final Pattern LABELLED =
      Pattern.compile(
          WordList.alternatives("makers") + "(?:者|人|员)?[:/|]|^[(（]?(?:本报)?(?:特约)?记者(?!按)");
  private static final Pattern TIME_LINE =
      Pattern.compile("^(?!发布|印发|成文|截止|更新)[^:,。]{0,4}(?:时间|日期)[:|]");

  private static final Pattern PLACE_LINE = Pattern.compile("^[^:,。]{0,4}(?:地点|会场|地址)[:|]");

  private static final String HELD = "(?:举行|举办|召开|开幕|揭幕|登场)";
  private static final String GATHERING = WordList.alternatives("gatherings");

  /** An event that opens, takes place or closes; or what takes place, an event behind it. */
  private static final Pattern OCCASION =
      Pattern.compile(
          GATHERING
              + "[^。;]{0,30}(?:"
              + HELD
              + "|落幕|落下帷幕|闭幕|收官|结束)|"
              + HELD
              + "[^。;]{0,20}"
              + GATHERING);

  private static final Pattern HELD_AT = Pattern.compile("[在于]([^,。在于]{2,20})" + HELD);
  private static final Pattern HELD_ON =
      Pattern.compile("\\d+[日号][^。]{0,30}" + HELD + "|" + HELD + "于\\d");
  private static final Pattern AT =
      Pattern.compile("[在于]([^，。、在于]{2,20})(?:隆重|正式|主持)?(?:举行|举办|召开|开幕|揭幕|登场|舉行|舉辦|開幕)");
  private static final Pattern ON =
      Pattern.compile(
          "((?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}[日号號](?:上午|下午|晚)?(?:(?:[-—–~至到]|—)+(?:\\d{1,2}月)?\\d{1,2}[日号號])?)");

  private static final Pattern PART = Pattern.compile("第([一二三四五六七八九十\\d]+)");
  private static final Pattern POINT =
      Pattern.compile("^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|首先|其次|最后|[(（][一二三四五六七八九十\\d][)）])");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:第)?[(（]?([一二三四五六七八九十\\d]+)[)）]?(?:[、.．章节部]|部分)");

  /** The answer; empty when the document doesn't say, so that other evidence must be looked for. */
  Optional<Finding> find(Inquiry inquiry) {
    List<Briefing> briefings = briefings(inquiry);
    if (briefings.isEmpty()) {
      return Optional.empty();
    }
    Briefing briefing = briefings.getFirst();
    Document document = briefing.document();
    return switch (inquiry.analysis().intent()) {
      case Intent.Sections sections when briefings.size() > 1 -> Optional.of(which());
      case Intent.SectionPoints points when briefings.size() > 1 -> Optional.of(which());
      case Intent.Sections sections -> sections(inquiry, document, sections.number());
      case Intent.SectionPoints points -> points(inquiry, document);
      case Intent.DocumentTitle title -> title(inquiry, briefing);
      case Intent.Compiler compiler -> compiler(inquiry, briefings);
      case Intent.Event event when briefings.size() == 1 -> event(inquiry, briefing, event.place());
      case Intent.Occasion occasion when briefings.size() == 1 -> occasion(inquiry, briefing);
      case Intent.Speakers speakers -> QuotedPersons.find(inquiry, briefings, speakers.most());
      case Intent.Summary summary -> Overview.of(inquiry, briefings);
      default -> Optional.empty();
    };
  }

  /** It isn't said which of several documents is meant, or nobody of a kind is quoted. */
  static Finding which() {
    return new Missing(Answer.Reason.NOT_FOUND, "", List.of(), List.of());
  }

  /**
   * The document whose title fits the question best, or alone has words of it; all in scope where
   * none does.
   */
  private static List<Briefing> briefings(Inquiry inquiry) {
    List<Briefing> usable =
        inquiry.table().entries().stream()
            .filter(inquiry.scope())
            .map(Entry::documentId)
            .distinct()
            .flatMap(id -> inquiry.desk().snapshot().corpus().briefing(id).stream())
            .toList();
    String topic = inquiry.analysis().folded();
    return usable.stream()
        .filter(b -> usable.size() == 1 || titleShare(b, topic) > TITLED)
        .max(
            Comparator.comparingDouble((Briefing b) -> titleShare(b, topic))
                .thenComparing(b -> b.document().id(), Comparator.reverseOrder()))
        .map(List::of)
        .orElseGet(() -> named(usable, topic));
  }

  /** The only document of whose title the question has words that no other title has. */
  private static List<Briefing> named(List<Briefing> briefings, String question) {
    List<Briefing> named =
        briefings.stream()
            .filter(
                b ->
                    titleTerms(b)
                        .filter(question::contains)
                        .anyMatch(
                            t -> briefings.stream().filter(o -> title(o).contains(t)).count() == 1))
            .toList();
    return named.size() == 1 ? named : briefings;
  }

  private static Stream<String> titleTerms(Briefing briefing) {
    return Terms.of(title(briefing)).stream()
        .filter(t -> t.length() > 1 && Terms.functionCharacters(t) == 0);
  }

  static String title(Briefing briefing) {
    return Spelling.fold(briefing.document().title());
  }

  private static double titleShare(Briefing briefing, String folded) {
    List<String> terms = Terms.of(title(briefing));
    long shared = terms.stream().filter(folded::contains).count();
    return terms.isEmpty() ? 0 : (double) shared / terms.size();
  }

  /** The sections of the highest level that has several. */
  static List<Section> mainSections(Document document) {
    for (int level = 1; level <= 6; level++) {
      int wanted = level;
      List<Section> sections =
          document.sections().stream()
              .filter(s -> s.level() == wanted && !s.heading().equals(document.title()))
              .toList();
      if (sections.size() > 1) {
        return sections;
      }
    }
    return List.of();
  }

  private static Optional<Finding> sections(Inquiry inquiry, Document document, int number) {
    List<Section> sections = mainSections(document);
    if (sections.isEmpty() || number > sections.size()) {
      return Optional.empty();
    }
    if (number == 0) {
      return Optional.of(
          new Found(
              sections.size() + "个部分",
              null,
              sections.stream().map(s -> point(document, s)).toList()));
    }
    Section section =
        sections.stream()
            .filter(s -> numberOf(s) == number)
            .findFirst()
            .orElse(sections.get(number - 1));
    String heading = section.heading();
    var matcher = NUMBER.matcher(heading);
    String bare = matcher.find() ? heading.substring(matcher.end()).strip() : heading;
    List<Point> points = new ArrayList<>();
    points.add(point(document, section));
    points.addAll(pointsOf(document, section, inquiry));
    return Optional.of(new Found(bare, bare, points));
  }

  /** The first sentences of a section's paragraphs that are numbered 一是, 二是, … */
  private static Optional<Finding> points(Inquiry inquiry, Document document) {
    String question = inquiry.analysis().folded();
    Matcher numbered = PART.matcher(question);
    int number = numbered.find() ? ChineseNumbers.small(numbered.group(1)) : 0;
    Optional<Section> section =
        mainSections(document).stream()
            .max(
                Comparator.comparingDouble(
                    (Section s) ->
                        number > 0
                            ? (numberOf(s) == number ? 1 : 0)
                            : shared(Spelling.fold(s.heading()), question)));
    List<Point> points = section.map(s -> pointsOf(document, s, inquiry)).orElse(List.of());
    return points.isEmpty() ? Optional.empty() : Optional.of(new Found("", null, points));
  }

  private static List<Point> pointsOf(Document document, Section section, Inquiry inquiry) {
    return inquiry.table().entries().stream()
        .filter(e -> e.documentId().equals(document.id()))
        .filter(e -> section.heading().equals(e.heading()))
        .filter(e -> POINT.matcher(e.text()).find())
        .map(Point::of)
        .toList();
  }

  private static double shared(String heading, String question) {
    return Terms.of(heading).stream().filter(question::contains).count();
  }

  private static int numberOf(Section section) {
    var matcher = NUMBER.matcher(section.heading());
    return matcher.find() ? ChineseNumbers.small(matcher.group(1)) : 0;
  }

  /** A heading as a point of an answer. */
  static Point point(Document document, Section section) {
    return new Point(
        new Citation(
            0,
            document.id(),
            document.title(),
            section.heading(),
            null,
            document.address(section.anchor()),
            List.of(),
            null,
            section.span().cut(document.text()),
            section.span()),
        null,
        false);
  }

  static boolean isIn(Entry entry, Briefing briefing) {
    return entry.documentId().equals(briefing.document().id());
  }

  private static Optional<Finding> title(Inquiry inquiry, Briefing briefing) {
    Document document = briefing.document();
    String title = document.title();
    Optional<Point> heading =
        document.sections().stream()
            .filter(s -> s.heading().contains(title))
            .map(s -> point(document, s))
            .findFirst();
    Optional<Point> place =
        heading.or(
            () ->
                inquiry.table().entries().stream()
                    .filter(e -> isIn(e, briefing) && e.text().contains(title))
                    .map(Point::of)
                    .findFirst());
    return place.map(p -> new Found(title, title, List.of(p)));
  }

  /** The header line that gives the time or the place, else the narrator's first word of it. */
  private static Optional<Finding> event(Inquiry inquiry, Briefing briefing, boolean place) {
    List<Entry> own =
        inquiry.table().entries().stream()
            .filter(e -> isIn(e, briefing) && inquiry.scope().test(e) && e.speakers().isEmpty())
            .toList();
    Optional<Finding> line =
        own.stream()
            .filter(e -> (place ? PLACE_LINE : TIME_LINE).matcher(e.folded()).find())
            .findFirst()
            .map(
                e -> {
                  String value = e.text().replaceFirst("^[^:：]*[:：]", "").strip();
                  return new Found(value, value, List.of(Point.of(e)));
                });
    return line.or(
        () ->
            own.stream()
                .filter(e -> (place ? HELD_AT : HELD_ON).matcher(e.folded()).find())
                .findFirst()
                .map(e -> told(e, place)));
  }

  /** The narrator's first word of the event; the document's title where there is none. */
  private static Optional<Finding> occasion(Inquiry inquiry, Briefing briefing) {
    return inquiry.table().entries().stream()
        .filter(e -> isIn(e, briefing) && inquiry.scope().test(e) && e.speakers().isEmpty())
        .filter(e -> OCCASION.matcher(e.folded()).find())
        .findFirst()
        .map(e -> (Finding) new Found("", null, List.of(Point.of(e))))
        .or(() -> title(inquiry, briefing));
  }

  /** A statement that says where or when; the place stands verbatim before the verb. */
  private static Finding told(Entry entry, boolean place) {
    Matcher matcher = (place ? AT : ON).matcher(entry.text());
    String lead = matcher.find() ? matcher.group(1) : "";
    return new Found(lead, lead.isEmpty() ? null : lead, List.of(Point.of(entry)));
  }

  private static Optional<Finding> compiler(Inquiry inquiry, List<Briefing> briefings) {
    String question = inquiry.analysis().folded();
    List<Entry> made =
        inquiry.table().entries().stream()
            .filter(e -> briefings.stream().anyMatch(b -> isIn(e, b)))
            .filter(e -> e.text().length() < LONGEST_COLOPHON && e.speakers().isEmpty())
            .filter(e -> !QUESTION.matcher(e.text()).find())
            .filter(e -> MADE.matcher(e.folded()).find())
            .toList();
    List<Entry> labelled = made.stream().filter(e -> LABELLED.matcher(e.folded()).find()).toList();
    @Nullable Entry best =
        (labelled.isEmpty() ? made : labelled)
            .stream()
                .max(
                    Comparator.comparingLong((Entry e) -> shared(e, question))
                        .thenComparingInt(e -> -e.index()))
                .orElse(null);
    return best == null
        ? Optional.empty()
        : Optional.of(new Found("", null, List.of(Point.of(best))));
  }

  private static long shared(Entry entry, String question) {
    return MADE.matcher(entry.folded()).results().filter(r -> question.contains(r.group())).count();
  }
}
