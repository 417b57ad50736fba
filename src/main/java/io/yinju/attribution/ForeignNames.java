package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names written with interpuncts (塞尔索·潘塞拉) or in Latin letters (Tim Cook). */
final class ForeignNames {
  /** Verbs that begin with characters of foreign names. */
  private static final WordList FUSED = WordList.load("words-behind-foreign-names.txt");

  private static final WordList GIVEN = WordList.load("latin-given-names.txt");

  /** OpenAI, DeepMind: capitals inside a word that isn't Mc, Mac, De, La, Le, Van, O' or D'. */
  private static final Pattern BRAND =
      Pattern.compile(
          "(?<![\\p{IsLatin}])(?!(?:Ma?c|D[eiu]|L[ae]|Van|Fitz)\\p{Lu})\\p{Lu}*\\p{Ll}+\\p{Lu}");

  /** Longest title before a name in Latin letters, with its blank. */
  private static final int LONGEST_HONORIFIC = 12;

  private static final WordList HONORIFICS = spaced("latin-honorifics.txt");

  /** Small words inside a name: Grace van Wyk, Karim al-Masri. */
  private static final WordList PARTICLES = spaced("latin-particles.txt");

  private static final WordList POSITIONS = WordList.load("latin-positions.txt");

  private static final WordList SENDING = WordList.load("sending-verbs.txt");

  /** 阿不|都拉, 阿卜|杜拉: 不 and 卜 sound in names of one origin only. */
  private static final WordList ABDU = WordList.of(List.of("阿不", "阿卜"));

  private static final Pattern INITIALS = Pattern.compile("(?:[A-Z][.．·] ?){1,3}(?=\\p{IsHan}{2})");

  /** What joins the two halves of a double name. */
  private static final String DASHES = "—–-－";

  /** Longest half of a double name. */
  private static final int LONGEST_PART = 6;

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final Tokens tokens;
  private final NameShapes shapes;
  private final LatinNames latinNames;

  /**
   * The lines of a list, each with the blank that follows it, but for one that ends in a hyphen.
   */
  private static WordList spaced(String resource) {
    return WordList.of(
        WordList.lines(resource).stream().map(l -> l.endsWith("-") ? l : l + " ").toList());
  }

  ForeignNames(String plain, Tokens tokens, NameShapes shapes) {
    this.plain = plain;
    this.tokens = tokens;
    this.shapes = shapes;
    this.latinNames = new LatinNames(plain);
  }

  /**
   * Length of a name with interpuncts or in Latin letters that begins here, 0 when none does.
   *
   * @param bonus points for standing in a place that names persons; see {@link MentionFinder}
   */
  int lengthAt(int p, int floor, int to, int bonus) {
    char c = plain.charAt(p);
    int initialled = initialledAt(p, floor, to);
    if (initialled > 0) {
      return initialled;
    }
    if (c >= 'A'
        && c <= 'Z'
        && (p == floor
            || !Character.isLetterOrDigit(plain.charAt(p - 1))
            || plain.charAt(p - 1) >= 0x3400)) {
      return latinNameAt(p, floor, to, bonus);
    }
    int mixed = c == '阿' ? mixedNameAt(p, floor, to) : 0;
    if (mixed > 0) {
      return mixed;
    }
    if (!NameShapes.isHan(c) || NameShapes.OPENERS.indexOf(c) >= 0) {
      return 0;
    }
    int dot = plain.indexOf('·', p, Math.min(to, p + 8));
    if (dot <= p || !isWord(p, dot)) {
      return doubledAt(p, floor, to);
    }
    if (!startsForeignName(p, dot, floor) || isInsideTitle(p, dot, floor)) {
      return 0;
    }
    int end = partEnd(dot + 1, to);
    return end - dot >= 2 ? end - p : 0;
  }

  /** J.R.范登博斯: initials before a name in Chinese characters; 0 without them. */
  private int initialledAt(int p, int floor, int to) {
    Matcher initials = INITIALS.matcher(plain).region(p, to);
    if (!initials.lookingAt() || (p > floor && isLatin(plain.charAt(p - 1)))) {
      return 0;
    }
    int from = initials.end();
    int end = partEnd(from, to);
    return end - from >= 2 && lexicon.isTransliteration(plain.substring(from, from + 2))
        ? end - p
        : 0;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** 总统阿库福—阿多: a double name behind a title, in characters of foreign names only; 0 without. */
  private int doubledAt(int p, int floor, int to) {
    int dash = p;
    while (dash < to && dash - p < LONGEST_PART && lexicon.isTransliteration(plain.charAt(dash))) {
      dash++;
    }
    boolean doubled =
        dash - p >= 2
            && dash + 2 < to
            && DASHES.indexOf(plain.charAt(dash)) >= 0
            && lexicon.isTransliteration(plain.substring(dash + 1, dash + 3))
            && shapes.isTitleEnd(p, floor);
    if (!doubled) {
      return 0;
    }
    int end = partEnd(dash + 1, to);
    return end - dash >= 3 ? end - p : 0;
  }

  /** Length of Dr., Prof. and the like with its blank right before a name; 0 without one. */
  int honorificBefore(int name, int floor) {
    return HONORIFICS.lengthBefore(plain, name, Math.max(floor, name - LONGEST_HONORIFIC));
  }

  /** 阿Ben: a first name in Latin letters with 阿. */
  private int mixedNameAt(int p, int floor, int to) {
    int i = p + 1;
    while (i < to && Character.isLetter(plain.charAt(i)) && plain.charAt(i) < 0x250) {
      i++;
    }
    boolean name = i - p > 2 && Character.isUpperCase(plain.charAt(p + 1));
    return name && shapes.left(p, floor) >= 1 ? i - p : 0;
  }

  /** Whether a title reaches over this position and ends before the interpunct (主席塞尔索·). */
  private boolean isInsideTitle(int p, int dot, int floor) {
    for (int q = p + 1; q < dot; q++) {
      int n = lexicon.titles.lengthBefore(plain, q, floor);
      int role = lexicon.frontRoles.lengthBefore(plain, q, floor);
      if (n >= 2 || (role >= 2 && q - role <= p)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsForeignName(int p, int dot, int floor) {
    String first = plain.substring(p, p + 1);
    if (plain.startsWith("之一", p) || LabelShape.RECORDINGS.lengthAt(plain, p, dot) == dot - p) {
      return false; // 律师之一约翰·…, 录音·某某
    }
    if (!lexicon.isTransliteration(first)
        && (lexicon.leadIns.contains(first) || lexicon.prepositions.contains(first))) {
      return false;
    }
    if (shapes.isTitleEnd(p, floor) || shapes.isLeftBoundary(p, floor)) {
      String sounds = plain.substring(p + ABDU.lengthAt(plain, p, dot), dot);
      return lexicon.isTransliteration(sounds) || dot - p <= 4;
    }
    if (dot - p <= 4 && p > floor && NameShapes.ROLE_ENDINGS.indexOf(plain.charAt(p - 1)) >= 0) {
      return true;
    }
    return lexicon.isTransliteration(plain.substring(p, dot))
        && (!lexicon.isTransliteration(plain.charAt(p - 1))
            || lexicon.organisations.lengthBefore(plain, p, floor) > 0);
  }

  private int foreignEnd(int from, int to) {
    int i = from;
    int component = from;
    while (i < to) {
      char c = plain.charAt(i);
      if (c == '·') {
        component = i + 1;
      } else if (ABDU.lengthAt(plain, i, to) > 0) {
        i += ABDU.lengthAt(plain, i, to);
      } else if (!isNameLetter(c) || (i - component >= 1 && endsForeignName(i, to))) {
        break;
      }
      i++;
    }
    if (plain.charAt(i - 1) == '·' && (i >= to || !NameShapes.isHan(plain.charAt(i)))) {
      return i - 1;
    }
    return i - component <= 2 ? stretched(component, i, to) : oneMore(i, to);
  }

  /** A single unusual character before a sure boundary still belongs to the name (马特维|新). */
  private int oneMore(int end, int to) {
    return end + 1 < to
            && NameShapes.isHan(plain.charAt(end))
            && !shapes.isRightBoundary(end, to)
            && "，（·”".indexOf(plain.charAt(end + 1)) >= 0
        ? end + 1
        : end;
  }

  /** The end of a part of a name, with neither the adverb nor the verb that stands behind it. */
  private int partEnd(int from, int to) {
    return withoutVerb(from, withoutAdverb(from, foreignEnd(from, to)));
  }

  /** 哈布力|利用: the last character begins a preposition or a verb that takes an object. */
  private int withoutVerb(int from, int end) {
    int last = end - 1;
    return last - from >= 2 && FUSED.lengthAt(plain, last, plain.length()) > 1 ? last : end;
  }

  private int withoutAdverb(int from, int end) {
    int at = end;
    while (at - from > 2
        && ABDU.lengthBefore(plain, at - 1, from) == 0
        && lexicon.closingAdverbs.lengthBefore(plain, at, from) > 0) {
      at--;
    }
    return at;
  }

  /** A last part in unusual characters goes on to the next sure boundary, if that is near. */
  private int stretched(int component, int end, int to) {
    if (startsPredicate(end, to)) {
      return end;
    }
    for (int i = end; i <= Math.min(to, end + 3); i++) {
      if (shapes.isRightBoundary(i, to) || plain.charAt(i) == '有') {
        return i;
      }
      if (i < to && plain.charAt(i) == '·') {
        return foreignEnd(i + 1, to);
      }
      if (!NameShapes.isHan(plain.charAt(i))) {
        break;
      }
    }
    return end - component < 2 ? Math.min(to, end + 1) : end;
  }

  private boolean isNameLetter(char c) {
    return lexicon.isTransliteration(c)
        || (Character.isLetter(c) && c < 0x250)
        || c == '.'
        || c == '-';
  }

  private boolean endsForeignName(int i, int to) {
    return (shapes.verbAt(i, to) && lexicon.verbs.lengthAt(plain, i, to) >= 2)
        || startsPredicate(i, to)
        || lexicon.adverbials.lengthAt(plain, i, to) > 1
        || shapes.titleAt(i, to) > 0
        || (lexicon.prepositions.lengthAt(plain, i, to) > 0
            && tokens.isBoundary(i)
            && plain.charAt(i - 2) != '·');
  }

  /** 发来贺信, 代为宣读, 因故缺席: begins with characters of foreign names. */
  private boolean startsPredicate(int at, int to) {
    return SENDING.lengthAt(plain, at, to) >= 2
        || plain.startsWith("代为", at)
        || (plain.startsWith("因", at) && tokens.natureAt(at) == 'p');
  }

  private int latinNameAt(int p, int floor, int to, int bonus) {
    if (HONORIFICS.lengthAt(plain, p, to) > 0) {
      return 0; // Dr. Maria Keller: the name begins behind the title
    }
    int i = p;
    int wordStart = p;
    int words = 1;
    while (i < to) {
      char c = plain.charAt(i);
      boolean letter = (Character.isLetter(c) && c < 0x250) || ".-'’".indexOf(c) >= 0;
      if (!letter) {
        boolean more =
            c == ' '
                && i + 1 < to
                && plain.charAt(i + 1) < 0x250
                && (Character.isUpperCase(plain.charAt(i + 1)) || isParticle(i + 1, to));
        if (lexicon.latinOrganisations.contains(plain.substring(wordStart, i))) {
          return 0;
        }
        if (!more) {
          break;
        }
        words++;
        wordStart = i + 1;
      }
      i++;
    }
    if (lexicon.latinOrganisations.contains(plain.substring(wordStart, i)) || i - p < 3) {
      return 0;
    }
    String name = plain.substring(p, i);
    List<String> parts = List.of(name.split(" "));
    boolean positioned = words > 1 && parts.stream().anyMatch(POSITIONS::contains);
    boolean capitals = name.chars().noneMatch(Character::isLowerCase);
    if (positioned || capitals || BRAND.matcher(name).find()) {
      return 0; // Mojo CEO Chris Lattner: the name begins behind the position
    }
    boolean honoured = HONORIFICS.lengthBefore(plain, p, Math.max(0, p - LONGEST_HONORIFIC)) > 0;
    boolean known = honoured || GIVEN.contains(parts.getFirst());
    if (words == 1 && !known && bonus <= 0 && !isPersons(name, p, i, floor, to)) {
      return 0;
    }
    int several = words == 1 ? 0 : known ? MentionFinder.ENOUGH + 1 : 1;
    int score = shapes.left(p, floor) + shapes.right(i, to) + several + bonus;
    return score >= MentionFinder.ENOUGH ? i - p : 0;
  }

  /** Grace |van Wyk: a small word inside a name. */
  private boolean isParticle(int at, int to) {
    int n = PARTICLES.lengthAt(plain, at, to);
    return n > 0
        && at + n < to
        && plain.charAt(at + n) < 0x250
        && Character.isUpperCase(plain.charAt(at + n));
  }

  /** Whether a single word has a title beside it or is the end of a longer name of the text. */
  private boolean isPersons(String name, int from, int end, int floor, int to) {
    return shapes.isTitleEnd(from, floor)
        || shapes.titleAt(end, to) > 0
        || !latinNames.whole(name).equals(name);
  }

  /** Letters, and dashes between them (皮埃尔-伊夫). */
  private boolean isWord(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = i > from && i + 1 < to && DASHES.indexOf(plain.charAt(i)) >= 0;
      if (!joint && !Character.isLetter(plain.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
