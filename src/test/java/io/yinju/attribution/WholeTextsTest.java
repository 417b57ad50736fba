package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.corpus.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole files of many shapes, read like any other: ⟦who⟧ closes what somebody says, - stands for
 * the text itself, @ for a source, + between names that speak together.
 */
class WholeTextsTest {
  private static final StatementParser PARSER = new StatementParser();
  private static final Pattern TAG = Pattern.compile("⟦[^⟧]*⟧");
  private static final Pattern STRETCH = Pattern.compile("([^⟦⟧]+)⟦([^⟧]*)⟧");

  /** A line of a file that isn't part of a tagged stretch: a title or a heading. */
  private static final Pattern UNTAGGED = Pattern.compile("(?m)^[^⟦⟧\n]+$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry.txt",
        "xinhua.txt",
        "market.txt",
        "forum.txt",
        "taiwan.txt",
        "hk.txt",
        "interview.md",
        "qa.md",
        "minutes.txt",
        "hearing.md",
        "plain-qa.txt",
        "numbered.txt",
        "sections.md",
        "official.txt",
        "academician.txt",
        "climate-qa.md",
        "earthworms.md",
        "myopia.txt",
        "steppe-court.txt",
        "courier.md",
        "stone-school.md",
        "hydrogen.txt",
        "reading-rooms.txt",
        "standards.md",
        "soundscape.md",
        "web-record.txt",
        "wells.txt",
        "black-soil.txt",
        "watch-radio.txt",
        "salt-workshop.md",
        "columnist.txt",
        "earnings-call.txt",
        "wetland-views.md",
        "table-minutes.md",
        "ferry-record.txt",
        "umbrella.txt",
        "ten-questions.md",
        "reading-pair.txt",
        "old-lifts.txt",
        "oracle-bones.txt",
        "tide.txt",
        "thermal-power.txt",
        "flu.txt",
        "ward-school.txt",
        "films-for-the-blind.txt",
        "physician.txt",
        "seed-pair.md",
        "defender.txt",
        "walnuts.md",
        "carbon.txt",
        "water-bureau.txt",
        "dunhuang.md",
        "deaf-girl.md",
        "bookshop.txt",
        "hk-forum.txt",
        "finance.txt",
        "village.txt",
        "review.txt",
        "presser.txt",
        "tw-news.txt",
        "lighthouse.txt",
        "salt-pans.txt",
        "two-pupils.txt",
        "market-hall.txt",
        "wetlands.txt",
        "pandas.txt",
        "symposium.txt",
        "lift.txt",
        "tea-recipe.txt",
        "eyesight.txt",
        "folk-songs.txt",
        "hk-classes.txt",
        "subsidence.txt",
        "tw-fares.txt",
        "library-league.txt",
        "kiln.txt",
        "soybeans.txt",
        "legal-aid.txt",
        "night-shift.txt",
        "teacher.txt",
        "fishing-ban.txt",
        "old-street.txt",
        "last-train.txt",
        "after-the-flood.txt",
        "data-flows.txt",
        "pier-minutes.md",
        "bridge-presser.txt",
        "court-record.txt",
        "fare-hearing.txt",
        "back-to-village.md",
        "reading-night.md",
        "bell.md",
        "metro-presser.txt",
        "snow-line.md",
        "old-houses.txt",
        "cloud-station.md",
        "parking-meeting.txt",
        "wind-farm.md",
        "paper-mender.md",
        "two-shops.md",
        "village-doctors.txt",
        "refuse.md",
        "old-lane.txt",
        "crossing.md",
        "bakers.md",
        "shadow-play.md",
        "pond.txt",
        "ferryman.txt",
        "two-carpenters.txt",
        "swifts.txt",
        "well-keepers.txt",
        "lamp-keeper.md",
        "weaver.txt",
        "reading-chairs.md",
        "nursing-home.txt",
        "second-hand.md",
        "river-crossing.txt",
        "smart-toilets.txt",
        "short-dramas.txt"
      })
  void givesEveryStretchToItsSpeaker(String name) throws IOException, UnreadableFileException {
    String tagged = load("whole/" + name);
    String source = TAG.matcher(tagged).replaceAll("");
    Briefing briefing =
        PARSER.attribute(
            new DocumentReader().read("text", name, source.getBytes(StandardCharsets.UTF_8)));
    String text = briefing.document().text();
    List<Integer> places = inked(text);
    String bare = bare(text);

    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Matcher stretch = STRETCH.matcher(UNTAGGED.matcher(tagged).replaceAll(""));
    int at = 0;
    while (stretch.find()) {
      String words = bare(stretch.group(1).strip().replaceAll("^[>-] |\\*", ""));
      int start = bare.indexOf(words, at);
      assertThat(start).as("place of " + words).isNotNegative();
      at = start + words.length();
      Span span = new Span(places.get(start), places.get(at - 1) + 1);
      expected.add(words + " " + Arrays.stream(stretch.group(2).split("\\+")).sorted().toList());
      found.add(words + " " + voices(briefing, span, stretch.group(2)));
    }

    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  /** Where the characters stand that aren't blanks. */
  private static List<Integer> inked(String text) {
    return IntStream.range(0, text.length()).filter(i -> !isBlank(text.charAt(i))).boxed().toList();
  }

  private static String bare(String text) {
    return inked(text).stream().map(i -> text.substring(i, i + 1)).collect(Collectors.joining());
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Set<String> voices(Briefing briefing, Span span, String expected) {
    Set<String> voices = new TreeSet<>();
    for (Statement statement : briefing.statements()) {
      if (statement.span().overlaps(span)) {
        Set<String> names =
            statement.speakers().stream()
                .map(key -> name(briefing, key))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean source = names.isEmpty() && expected.startsWith("@") && statement.source() != null;
        voices.addAll(names.isEmpty() ? Set.of(source ? expected : "-") : names);
      }
    }
    return voices;
  }

  private static String name(Briefing briefing, String key) {
    return briefing.speakers().stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .map(Speaker::name)
        .orElseThrow();
  }

  private static String load(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WholeTextsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
