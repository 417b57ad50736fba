package io.yinju.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What sections are about, as their headings say it: without numbers, up to a colon. */
final class SectionTopics {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?[(（]?[一二三四五六七八九十\\d]+[)）]?(?:[、.．章节部]|部分)|\\d+)\\s*");

  /** A heading that asks or quotes would be taken for more than a topic. */
  private static final Pattern UNUSABLE = Pattern.compile("[谁什怎哪吗呢何几？?“”「」]|多少");

  private static final Pattern COLON = Pattern.compile("[：:——｜|]");

  /** 实录, 正文: what a section is rather than what it is about. */
  private static final Set<String> OF_DOCUMENT = Set.copyOf(WordList.read("document-words"));

  private static final int SHORTEST = 2;
  private static final int LONGEST = 14;

  private SectionTopics() {}

  /** The topic of a statement's section; empty without a heading, or one that is too long. */
  static Optional<String> topic(Entry entry) {
    String heading = entry.heading();
    return heading == null ? Optional.empty() : topic(heading);
  }

  /** The topic that a heading names; empty for one that is too long. */
  static Optional<String> topic(String heading) {
    String whole = NUMBER.matcher(heading.strip()).replaceFirst("").strip();
    String topic = COLON.split(whole, 2)[0].strip();
    boolean usable =
        topic.length() >= SHORTEST
            && topic.length() <= LONGEST
            && !OF_DOCUMENT.contains(topic)
            && !UNUSABLE.matcher(Spelling.fold(topic)).find();
    return usable ? Optional.of(topic) : Optional.empty();
  }

  /** Those of a person's statements whose section's topic the question gives in quotation marks. */
  static List<Entry> within(List<Entry> entries, String folded) {
    return entries.stream()
        .filter(e -> topic(e).map(Spelling::fold).filter(t -> quotes(folded, t)).isPresent())
        .toList();
  }

  private static boolean quotes(String folded, String topic) {
    return folded.contains("“" + topic + "”") || folded.contains("\"" + topic + "\"");
  }
}
