package io.yinju.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What sections are about, as their headings say it without their numbers. */
final class SectionTopics {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?[(（]?[一二三四五六七八九十\\d]+[)）]?(?:[、.．章节部]|部分)|\\d+)\\s*");

  /** A heading that asks or quotes would be taken for more than a topic. */
  private static final Pattern UNUSABLE = Pattern.compile("[谁什怎哪吗呢何几？?“”「」]|多少");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;

  private SectionTopics() {}

  /** The topic of a statement's section; empty without a heading, or one that is too long. */
  static Optional<String> topic(Entry entry) {
    String heading = entry.heading();
    if (heading == null) {
      return Optional.empty();
    }
    String topic = NUMBER.matcher(heading.strip()).replaceFirst("").strip();
    boolean usable =
        topic.length() >= SHORTEST && topic.length() <= LONGEST && !UNUSABLE.matcher(topic).find();
    return usable ? Optional.of(topic) : Optional.empty();
  }

  /** Those of a person's statements whose section's topic the question gives in full. */
  static List<Entry> within(List<Entry> entries, String folded) {
    return entries.stream()
        .filter(e -> topic(e).map(Spelling::fold).filter(folded::contains).isPresent())
        .toList();
  }
}
