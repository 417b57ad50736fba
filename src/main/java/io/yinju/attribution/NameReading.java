package io.yinju.attribution;

import io.yinju.attribution.PointedText.NamePlace;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.inference.Pointer.Name;
import io.yinju.inference.Pointer.Place;
import io.yinju.inference.Pointer.Pointing;
import io.yinju.inference.Pointer.Voices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a pointer's reading of the names in a text corrects in the rules'.
 *
 * @param shown words that the rules don't know for names, or cut short or too long, and the pointer
 *     reads as names and points to as those who speak
 * @param refuted words that the rules take for names and the pointer never does, since another name
 *     begins or ends inside them (某某|顶了回去)
 */
record NameReading(Set<String> shown, Set<String> refuted) {
  /** Of rules alone. */
  static final NameReading NONE = new NameReading(Set.of(), Set.of());

  /** Statements, as the sum of their shares, that have to point to a name. */
  private static final double ENOUGH = 0.7;

  /** The same for a word that is frequent as a word (简单来说). */
  private static final double MORE_THAN_ONCE = 1.5;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int LONGEST_FOREIGN = 16;

  NameReading {
    shown = Set.copyOf(shown);
    refuted = Set.copyOf(refuted);
  }

  boolean isEmpty() {
    return shown.isEmpty() && refuted.isEmpty();
  }

  /** The names in plain form. */
  static NameReading of(PointedText pointed, Voices voices, NameRecognizer recognizer) {
    return new Comparison(pointed, voices, recognizer).reading();
  }

  /** One text as rules and pointer read it. */
  private static final class Comparison {
    private final Lexicon lexicon = Lexicon.chinese();
    private final NameRecognizer recognizer;
    private final PointedText pointed;
    private final List<Name> read;
    private final Map<String, Double> shares = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    Comparison(PointedText pointed, Voices voices, NameRecognizer recognizer) {
      NameEdges edges = new NameEdges(recognizer, pointed.text());
      this.recognizer = recognizer;
      this.pointed = pointed;
      this.read = voices.names();
      pointed.names().forEach(place -> known.add(place.span().cut(pointed.text())));
      Map<Name, Double> shareOf = shares(voices);
      for (Name name : read) {
        NamePlace around = overlapping(name);
        boolean cutShort =
            around != null
                && isInside(name, around)
                && !edges.runOver(around.span(), new Span(name.start(), name.end()));
        if (!cutShort) {
          shares.merge(word(name), shareOf.getOrDefault(name, 0.0), Double::sum);
        }
      }
    }

    NameReading reading() {
      Set<String> shown = shown();
      return new NameReading(shown, refuted(shown));
    }

    private String word(Name name) {
      return pointed.text().substring(name.start(), name.end());
    }

    private Map<Name, Double> shares(Voices voices) {
      Map<Name, Double> sums = new HashMap<>();
      for (Pointing pointing : voices.pointings()) {
        for (Place place : pointing.places()) {
          Name name = nameAt(place.start());
          if (name != null) {
            sums.merge(name, place.share(), Double::sum);
          }
        }
      }
      return sums;
    }

    private @Nullable Name nameAt(int position) {
      int low = 0;
      int high = read.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (read.get(middle).end() <= position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < read.size() && read.get(low).start() <= position ? read.get(low) : null;
    }

    /** Of words one of which is part of the other the longer, for both. */
    private Set<String> shown() {
      List<String> words = new ArrayList<>();
      for (String word : shares.keySet()) {
        if (!known.contains(word) && hasShape(word) && !runsOn(word) && isLikely(word)) {
          words.add(word);
        }
      }
      Set<String> shown = new TreeSet<>();
      for (String word : words) {
        boolean part = words.stream().anyMatch(w -> w.length() > word.length() && w.contains(word));
        double share =
            words.stream()
                .filter(word::contains)
                .mapToDouble(w -> shares.getOrDefault(w, 0.0))
                .sum();
        if (!part && share >= ENOUGH) {
          shown.add(word);
        }
      }
      return shown;
    }

    /** A word that isn't known for something else, or bears a title, or speaks more than once. */
    private boolean isLikely(String word) {
      boolean often = shares.getOrDefault(word, 0.0) >= MORE_THAN_ONCE;
      return isTitled(word)
          || !(recognizer.isThing(word)
              || lexicon.notPersons.contains(word)
              || (recognizer.isFrequent(word) && !often)
              || isCompany(word)
              || endsInTitle(word)
              || endsInVerb(word)
              || lexicon.roleLabels.contains(word)
              || lexicon.frontRoles.lengthBefore(word, word.length(), 0) > 1
              || beginsInTitle(word));
    }

    /** 黎续|称, 郑谓|：: a surname with the beginning of what tells that its bearer speaks. */
    private boolean endsInVerb(String word) {
      String text = pointed.text();
      return word.length() == SHORTEST
          && Occurrences.of(text, word)
              .allMatch(at -> NotNames.endsInVerb(text, at, at + word.length()));
    }

    /** 韦拉顾|问提出: the last character begins the title of whose name stands before it. */
    private boolean endsInTitle(String word) {
      String text = pointed.text();
      return word.length() > SHORTEST
          && Occurrences.of(text, word)
              .allMatch(
                  at -> {
                    int last = at + word.length() - 1;
                    int n = lexicon.titles.lengthAt(text, last, text.length());
                    return n > 1 && lexicon.verbs.lengthAt(text, last + n, text.length()) > 0;
                  });
    }

    /** 行政长|官某某某: a known name with the end of the title before it. */
    private boolean beginsInTitle(String word) {
      String text = pointed.text();
      for (String name : known) {
        int more = word.length() - name.length();
        if (more > 0
            && word.endsWith(name)
            && Occurrences.of(text, word)
                .anyMatch(at -> lexicon.titles.lengthBefore(text, at + more, 0) > more)) {
          return true;
        }
      }
      return false;
    }

    /**
     * P2P公司|翼龙贷, 亚信|安全: no surname, behind a word for a company or with a frequent word at its end.
     */
    private boolean isCompany(String word) {
      String text = pointed.text();
      return lexicon.surnameAt(word, 0, word.length()) == 0
          && word.indexOf('·') < 0
          && ((word.length() == LONGEST && recognizer.isFrequent(word.substring(2)))
              || Occurrences.of(text, word)
                  .anyMatch(
                      at ->
                          lexicon.companies.lengthBefore(text, at, 0) > 1
                              || lexicon.companyKinds.lengthBefore(text, at, 0) > 1));
    }

    /** 副局长安全, 巫山主任: a word of its own that bears a title in the text. */
    private boolean isTitled(String word) {
      String text = pointed.text();
      return lexicon.surnameAt(word, 0, word.length()) > 0
          && Occurrences.of(text, word)
              .anyMatch(
                  at ->
                      lexicon.titleBefore(text, at, 0) > 0
                          || lexicon.titles.lengthAt(text, at + word.length(), text.length()) > 1);
    }

    /**
     * 某某某|总(书记): a known name, which is read by itself elsewhere, and what follows it; 某某·某某|高度: a
     * name with an interpunct and a word of its own.
     */
    private boolean runsOn(String word) {
      return known.stream()
          .filter(k -> k.length() >= SHORTEST && word.contains(k))
          .anyMatch(
              k ->
                  shares.containsKey(k)
                      || (k.indexOf('·') > 0
                          && word.startsWith(k)
                          && recognizer.isOrdinaryWord(word.substring(k.length()))));
    }

    private Set<String> refuted(Set<String> shown) {
      Set<String> refuted = new TreeSet<>();
      for (Speaker person : pointed.persons()) {
        String name = PlainText.of(person.name());
        if (!shares.containsKey(name) && isCrossed(name, person.key(), shown)) {
          refuted.add(name);
        }
      }
      return refuted;
    }

    /** Whether somebody else's name, or a new one, is read where this one stands. */
    private boolean isCrossed(String name, String key, Set<String> shown) {
      Set<String> others = new HashSet<>(shown);
      pointed.names().stream()
          .filter(place -> !place.keys().contains(key))
          .forEach(place -> others.add(place.span().cut(pointed.text())));
      for (NamePlace place : pointed.names()) {
        if (place.keys().contains(key) && place.span().cut(pointed.text()).equals(name)) {
          for (Name other : overlapping(place)) {
            if (others.contains(word(other))) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private Collection<Name> overlapping(NamePlace place) {
      List<Name> found = new ArrayList<>();
      for (int i = place.span().start(); i < place.span().end(); i++) {
        Name name = nameAt(i);
        if (name != null && !found.contains(name)) {
          found.add(name);
        }
      }
      return found;
    }

    private @Nullable NamePlace overlapping(Name name) {
      for (int i = name.start(); i < name.end(); i++) {
        NamePlace place = pointed.placeAt(i);
        if (place != null) {
          return place;
        }
      }
      return null;
    }

    private static boolean isInside(Name name, NamePlace place) {
      return place.span().start() <= name.start()
          && name.end() <= place.span().end()
          && place.span().length() > name.end() - name.start();
    }
  }

  private static boolean hasShape(String word) {
    boolean foreign = word.indexOf('·') > 0 && word.indexOf('·') < word.length() - 1;
    return word.length() >= SHORTEST
        && word.length() <= (foreign ? LONGEST_FOREIGN : LONGEST)
        && word.chars().allMatch(c -> Character.isIdeographic(c) || (foreign && c == '·'));
  }
}
