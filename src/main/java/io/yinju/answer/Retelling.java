package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody else's words that a speaker only passes on: a quotation inside what is said, behind 他跟我说
 * or 老话说. The statement stays its speaker's, but an answer says that the words aren't.
 *
 * @param by who said them first, where the words before the quotation name them; empty otherwise
 */
record Retelling(Optional<Person> by) {
  /** The clauses before a quotation, up to what opens it. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?<before>[^。！？；“”「」『』‘’]{0,40}?(?<verb>"
              + WordList.alternatives("reporting-verbs")
              + "|[说讲道问喊叫写]|告诉|有(?:这么|这样)?(?:一)?句(?:老|大实|玩笑)?话(?:是|叫|说)?)(?:我们?|过|了|的是)?[^。！？；“”]{0,4}?[，：,:]?)"
              + Enclosed.QUOTATION);

  /** The speaker's own saying: 我, 我们当时就跟他们. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?<![跟对向给问和与同拉劝教叫让拿替])(?:我们?|咱们?|本人|俺)"
              + "(?:当时|那时|后来|今天|昨天|刚才|经常|一直|反复|多次|[就也还常总曾便才都又再只]|[跟对和向给同与][^，。]{1,6})*$");

  /** What stands between a name and what its bearer is quoted with, in one clause or two. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[^,。;!?:、]{0,8}(?:,[^,。;!?:、]{0,8})?"
              + WordList.alternatives("relaying-verbs")
              + "(?![为作题])");

  /** Before a name: whom something is said to, or who is made to do something. */
  private static final Pattern ADDRESSED = Pattern.compile("[向跟对给由请让听](?:\\p{IsHan}{2,6})?$");

  /** Whether a statement tells what somebody of this folded name said: 老师傅看完戏说，水袖还在. */
  static boolean passesOn(Entry entry, String name) {
    String text = entry.folded();
    int at = text.indexOf(name);
    if (at < 0 || ADDRESSED.matcher(text.substring(0, at)).find()) {
      return false;
    }
    Matcher quoted = QUOTED.matcher(text).region(at + name.length(), text.length());
    return quoted.lookingAt() && !namesSpeaker(entry, quoted.group());
  }

  /** 甲登了广告，乙回应: what stands before the verb names who speaks, in whole or by the surname. */
  private static boolean namesSpeaker(Entry entry, String words) {
    int clause = words.indexOf(',');
    String last = words.substring(clause + 1);
    return clause >= 0
        && entry.speakers().stream()
            .map(p -> Spelling.fold(p.name()))
            .anyMatch(n -> last.contains(n) || last.startsWith(n.substring(0, 1)));
  }

  /** Whose words these are, when the statement's speaker quotes somebody else with them. */
  static Optional<Retelling> of(Inquiry inquiry, Entry entry, String words) {
    String said = bare(words);
    String cue = entry.statement().cue();
    Matcher matcher = QUOTATION.matcher(entry.text());
    while (matcher.find()) {
      String before = entry.text().substring(matcher.start("before"), matcher.start("verb"));
      String quoted = bare(matcher.group(matcher.groupCount()));
      boolean same = said.length() > 1 && (quoted.contains(said) || said.contains(quoted));
      boolean own =
          (cue != null && matcher.group("before").contains(cue))
              || OWN.matcher(before).find()
              || entry.speakers().stream()
                  .anyMatch(p -> inquiry.desk().names(Spelling.fold(before), p));
      if (same && !own) {
        return Optional.of(new Retelling(named(inquiry, entry, Spelling.fold(before))));
      }
    }
    return Optional.empty();
  }

  private static Optional<Person> named(Inquiry inquiry, Entry entry, String before) {
    return inquiry.desk().snapshot().directory().persons().stream()
        .filter(p -> !entry.isBy(p))
        .filter(p -> inquiry.desk().names(before, p))
        .findFirst();
  }

  private static String bare(String words) {
    return Spelling.fold(words).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
