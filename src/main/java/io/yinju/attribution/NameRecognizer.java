package io.yinju.attribution;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Words, parts of speech and likely names from HanLP's dictionary segmenter (portable data: core
 * dictionary, bigrams, person and transliteration roles; no perceptron or CRF model is loaded). Its
 * opinion is one piece of evidence among titles, lists and grammar. Thread-safe; the data is loaded
 * once per process (about 45 MB of heap).
 */
final class NameRecognizer {
  /** Longest piece handed to the segmenter, whose lattice grows with its input. */
  private static final int PIECE = 400;

  /** Characters of transliterations that are words of their own far more often. */
  private static final String FUNCTION_CHARACTERS = "以因于若可者才所其尤宜约";

  /**
   * Times in the dictionary's corpus, half a year of the People's Daily, that make a word frequent.
   */
  private static final int FREQUENT = 50;

  /** Verbs that the recogniser takes for a surname and more (谢谢史|局长). */
  private static final WordList THANKS = WordList.of(List.of("谢谢", "感谢", "致谢", "有请"));

  private final Segment segment =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enableJapaneseNameRecognize(false)
          .enablePlaceRecognize(false)
          .enableOrganizationRecognize(false)
          .enableOffset(true);

  /** Cuts a plain text into words. */
  Tokens read(String plain) {
    Tokens tokens = new Tokens(plain.length());
    int from = 0;
    while (from < plain.length()) {
      int to = pieceEnd(plain, from);
      if (!plain.substring(from, to).isBlank()) {
        readPiece(plain, from, to, tokens);
      }
      from = to;
    }
    return tokens;
  }

  /** Whether the dictionary knows the word as something else than a name. */
  boolean isOrdinaryWord(String word) {
    return is(word, a -> !a.nature[0].startsWith("nr"));
  }

  /**
   * Whether the dictionary knows the word as the name of a thing, a place or a body (阿波罗, 东芝) or as
   * a noun for such (公明|党), and never as a person's.
   */
  boolean isThing(String word) {
    boolean suffixed = NotNames.NOUN_SUFFIXES.lengthBefore(word, word.length(), 1) > 0;
    return is(word, a -> !isPerson(a) && (suffixed || isProper(a.nature[0])));
  }

  /** Whether the dictionary knows the word as a frequent one (简单) and never as a person's name. */
  boolean isFrequent(String word) {
    return is(word, a -> !isPerson(a) && Arrays.stream(a.frequency).sum() >= FREQUENT);
  }

  /** Whether the dictionary knows the word as a noun that is no name. */
  boolean isNoun(String word) {
    return is(word, a -> a.nature[0].startsWith("n") && !a.nature[0].startsWith("nr"));
  }

  /** Whether the dictionary knows the word as a verb more than as anything else. */
  boolean isVerb(String word) {
    return is(word, a -> a.nature[0].startsWith("v"));
  }

  /** Whether the dictionary has the word, and as this; the most frequent nature is the first. */
  private static boolean is(String word, Predicate<CoreDictionary.Attribute> kind) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null && attribute.nature.length > 0 && kind.test(attribute);
  }

  private static boolean isPerson(CoreDictionary.Attribute attribute) {
    return Arrays.stream(attribute.nature).anyMatch(n -> n.startsWith("nr"));
  }

  /**
   * Whether a character stands behind names far more often than at their end, by the recogniser's
   * counts of its roles in the People's Daily.
   */
  boolean followsNames(char c) {
    EnumItem<NR> roles = PersonDictionary.dictionary.get(String.valueOf(c));
    return roles != null
        && roles.getFrequency(NR.L) >= 2 * (roles.getFrequency(NR.D) + roles.getFrequency(NR.E));
  }

  private void readPiece(String plain, int from, int to, Tokens tokens) {
    int at = from;
    boolean foreign = false;
    for (Term term : segment.seg(plain.substring(from, to).toCharArray())) {
      int start = from + Math.max(term.offset, 0);
      int end = Math.min(start + term.word.length(), to);
      if (start < at || start >= end) {
        continue;
      }
      Nature nature = term.nature;
      boolean name = nature != null && nature.startsWith("nr");
      int thanks = name ? thanks(plain, start, end) : 0;
      if (thanks > 0) {
        tokens.add(start, start + thanks, 'v', false);
        tokens.add(start + thanks, end, 'n', true);
      } else if (foreign && at == start && goesOn(plain, start, end, nature)) {
        tokens.extend(tokens.startOfWordBefore(start), end);
      } else {
        tokens.add(start, end, kind(nature), name);
        if (isProper(nature)) {
          tokens.markProper(start, end);
        }
      }
      foreign = nature != null && nature.startsWith("nrf");
      at = end;
    }
  }

  /** Length of the end of a word of thanks that a name begins with (谢|谢史 局长). */
  private static int thanks(String plain, int start, int end) {
    boolean doubled = start > 0 && plain.startsWith("谢谢", start - 1);
    return end - start > 2 && THANKS.lengthAt(plain, start, end - 1) > 0 ? 2 : doubled ? 1 : 0;
  }

  /**
   * Whether a single character goes on with the transliterated name before it, which the recogniser
   * tends to cut one character short (娜塔|莎, 霍桑纳|格).
   */
  private static boolean goesOn(String plain, int start, int end, @Nullable Nature nature) {
    return end - start == 1
        && "vpcdumf".indexOf(kind(nature)) < 0
        && Lexicon.chinese().isTransliteration(plain.charAt(start))
        && FUNCTION_CHARACTERS.indexOf(plain.charAt(start)) < 0;
  }

  private static boolean isProper(@Nullable Nature nature) {
    return nature != null
        && (nature.startsWith("ns") || nature.startsWith("nt") || nature.startsWith("nz"));
  }

  /** First letter of the part of speech; verbs and adjectives used as nouns count as nouns. */
  private static char kind(@Nullable Nature nature) {
    if (nature == null) {
      return 'x';
    }
    String name = nature.toString();
    return name.equals("vn") || name.equals("an") ? 'n' : nature.firstChar();
  }

  private static int pieceEnd(String plain, int from) {
    int line = plain.indexOf('\n', from);
    if (line == from) {
      return from + 1;
    }
    int end = line < 0 ? plain.length() : line;
    int limit = Math.min(end, from + PIECE);
    if (limit == end) {
      return limit;
    }
    for (int i = limit; i > from + PIECE / 4; i--) {
      if ("。！？；，\n".indexOf(plain.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isHighSurrogate(plain.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
