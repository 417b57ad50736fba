package io.yinju.attribution;

import io.yinju.corpus.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the title a reader asks for with the titles in a document: 爱思唯尔CEO is 爱思唯尔首席执行官, 上海市长 is
 * 上海市委副书记、市长, 科技部负责人 is the 科技部部长.
 */
final class TitleMatcher {
  /** One character (协 of 科协) is in too many names to tell a body by. */
  private static final int SHORTEST_BODY = 2;

  /** Longest word for a kind of body, in which its abbreviation ends (科学技术协会: 科协). */
  private static final int LONGEST_KIND = 3;

  /** No match. */
  static final int NONE = 0;

  private static final Pattern PLACE = Pattern.compile("^.{1,8}?(省|市|县|区|州)");
  private static final Pattern COUNTRY = Pattern.compile("^(中华人民共和国|中国|中共)");
  private static final Map<String, String> SYNONYMS = synonyms();
  private static final List<String> LONGEST_FIRST =
      SYNONYMS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
          .toList();
  private static final WordList HEADS = WordList.load("head-titles.txt");
  private static final WordList BODY_ENDINGS = WordList.load("body-endings.txt");
  private static final WordList HEAD_WORDS = WordList.load("head-words.txt");
  private static final Lexicon LEXICON = Lexicon.chinese();

  /** A title cut into the body and the position in it. */
  private record Post(String body, String position) {}

  private TitleMatcher() {}

  /**
   * How well one of the titles is the wanted one: 4 the same, 3 a longer or shorter name of the
   * body, 2 the body in other words, {@link #NONE} not at all; 负责人 and the like fit every head.
   */
  static int match(Collection<String> titles, String wanted) {
    String query = normal(wanted).replace("的", "");
    Post asked = post(query);
    int best = NONE;
    for (String title : titles) {
      for (Post held : posts(title)) {
        best = Math.max(best, match(held, asked));
      }
    }
    return best;
  }

  /** Whether a position (部长, 院士) is among the titles, deputies only when asked for. */
  static boolean holds(Collection<String> titles, String position) {
    String wanted = normal(position);
    return titles.stream()
        .flatMap(t -> posts(t).stream())
        .anyMatch(p -> (p.body() + p.position()).endsWith(wanted) && !isDeputy(p, wanted));
  }

  private static boolean isDeputy(Post post, String wanted) {
    return post.position().contains("副") && !wanted.contains("副");
  }

  private static int match(Post held, Post asked) {
    if (asked.position().isEmpty()) {
      return NONE;
    }
    if (HEAD_WORDS.contains(asked.position())) {
      boolean head = HEADS.contains(held.position());
      return head && !asked.body().isEmpty() ? sameBody(held.body(), asked.body()) : NONE;
    }
    if (!held.position().equals(asked.position())) {
      return NONE;
    }
    if (held.body().equals(asked.body())) {
      return 4;
    }
    return asked.body().isEmpty() ? 3 : sameBody(held.body(), asked.body());
  }

  /**
   * 3 when the one ends with the other or only lacks the word for its kind, 2 when it abbreviates
   * it, 0 when not: 某大学附属医院 isn't 某大学.
   */
  private static int sameBody(String held, String asked) {
    if (held.isEmpty() || asked.length() < SHORTEST_BODY) {
      return NONE;
    }
    if (held.startsWith(asked) && !held.equals(asked)) {
      return BODY_ENDINGS.contains(held.substring(asked.length())) ? 3 : NONE;
    }
    if (held.endsWith(asked) || COUNTRY.matcher(asked).replaceFirst("").equals(held)) {
      return 3;
    }
    int at = 0;
    for (int i = 0; i < held.length() && at < asked.length(); i++) {
      if (held.charAt(i) == asked.charAt(at)) {
        at++;
      }
    }
    int last = held.lastIndexOf(asked.charAt(asked.length() - 1));
    boolean abbreviates = held.charAt(0) == asked.charAt(0) && held.length() - last <= LONGEST_KIND;
    return at == asked.length() && abbreviates ? 2 : NONE;
  }

  /** The posts of a list of titles; a part without a body has that of the part before. */
  private static List<Post> posts(String titles) {
    List<Post> posts = new ArrayList<>();
    String body = "";
    for (String part : Lexicon.parts(normal(titles))) {
      Post post = post(part);
      if (post.body().isEmpty() && !body.isEmpty()) {
        Matcher place = PLACE.matcher(body);
        posts.add(new Post(place.find() ? place.group() : body, post.position()));
      } else {
        posts.add(post);
        body = post.body();
      }
      posts.add(post);
    }
    return posts;
  }

  private static Post post(String title) {
    int n = LEXICON.titles.lengthBefore(title, title.length(), 0);
    if (n == 0) {
      n = HEAD_WORDS.lengthBefore(title, title.length(), 0);
    }
    String body = title.substring(0, title.length() - n);
    boolean of = n > 0 && body.endsWith("的");
    return new Post(
        of ? body.substring(0, body.length() - 1) : body, title.substring(title.length() - n));
  }

  private static String normal(String title) {
    String folded = PlainText.of(FoldedText.fold(title));
    for (String variant : LONGEST_FIRST) {
      String standard = SYNONYMS.getOrDefault(variant, variant);
      if (!folded.contains(standard)) {
        folded = replaced(folded, variant, standard);
      }
    }
    return folded;
  }

  /** Puts the standard word for a variant, but where a longer title begins (副总|裁). */
  private static String replaced(String title, String variant, String standard) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = title.indexOf(variant); at >= 0; at = title.indexOf(variant, at + 1)) {
      if (at >= from && LEXICON.titles.lengthAt(title, at, title.length()) <= variant.length()) {
        out.append(title, from, at).append(standard);
        from = at + variant.length();
      }
    }
    return out.append(title.substring(from)).toString();
  }

  private static Map<String, String> synonyms() {
    Map<String, String> map = new HashMap<>();
    for (String line : WordList.lines("title-synonyms.txt")) {
      List<String> group = List.of(line.split("\\s+", -1));
      group.stream().skip(1).forEach(w -> map.put(FoldedText.fold(w), group.getFirst()));
    }
    return map;
  }
}
