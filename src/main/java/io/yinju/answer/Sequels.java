package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement behind one that only half answers: what a work says behind the statement that names
 * it (通过了《…倡议》。倡议提出，…), why something is so behind the statement that it is (…。这样做是为了…), the answer
 * behind a question that somebody puts to themselves (钱从哪儿来？卖地。).
 */
final class Sequels {
  private static final Pattern WORK = Pattern.compile("[《“]([^》”]{2,30})[》”][^,，。]{0,4}[。]?$");
  private static final Pattern TELLS =
      Pattern.compile("^[^,，。]{0,4}(?:提出|指出|要求|明确|强调|呼吁|规定|建议|认为|称|写道|承诺|包括|还|从)");
  private static final Pattern BECAUSE = Pattern.compile("因为|由于|为了|所以|之所以|原因|缘故|因此|为的是");
  private static final Pattern EXPLAINS =
      Pattern.compile(
          "^(?:[^,。:“]{0,10}(?:说|称|表示|介绍|解释|告诉)(?:道|说)?[,:]?)?[“「]?(?:这样|这么|这是|这种|之所以|因为|由于|为的是|原因|目的|说到底|主要是)");

  /** 我不同意分两年: somebody's stance, which what follows gives reasons for. */
  private static final Pattern STANCE = Pattern.compile(Stances.TAKING);

  /** A statement shorter than this hardly has a reason beside the stance. */
  private static final int STANCE_ALONE = 24;

  private static final Pattern WORD = Pattern.compile("[“「『]?\\p{IsHan}{1,4}[。！][”」』]?");
  private static final Pattern QUESTION = Pattern.compile("[？?][”」』’]*$");

  private Sequels() {}

  /**
   * What was found with what completes its first point: an enumeration's members, a sequel, a yes
   * or no.
   */
  static Found completed(Inquiry inquiry, Found found) {
    Entry first = found.points().getFirst().entry();
    if (first != null && isList(inquiry.analysis())) {
      Entry announcing = Enumerations.announcing(inquiry.table(), first);
      if (!announcing.equals(first)) {
        return completed(
            inquiry, new Found(found.lead(), found.shortAnswer(), List.of(Point.of(announcing))));
      }
    }
    List<Entry> members = first == null ? List.of() : Enumerations.after(inquiry.table(), first);
    if (members.isEmpty() && first != null && found.points().size() == 1) {
      members = after(inquiry, first);
    }
    List<Entry> word = first == null ? List.of() : before(inquiry, first);
    if (members.isEmpty() && word.isEmpty()) {
      return found;
    }
    List<Point> points = new ArrayList<>(word.stream().map(Point::of).toList());
    points.addAll(members.isEmpty() ? found.points() : List.of(found.points().getFirst()));
    members.stream().limit(EvidenceSelector.MOST).map(Point::of).forEach(points::add);
    return new Found(found.lead(), found.shortAnswer(), points);
  }

  private static boolean isList(Analysis analysis) {
    return analysis.intent() instanceof Intent.Listing || analysis.detail().listed();
  }

  /** The statement that completes this one; empty where none does. */
  private static List<Entry> after(Inquiry inquiry, Entry entry) {
    Entry next = inquiry.table().after(entry);
    if (next.equals(entry) || !next.sameParagraph(entry) || !inquiry.scope().test(next)) {
      return List.of();
    }
    return saysWork(entry, next)
            || explains(inquiry.analysis(), entry, next)
            || asksItself(inquiry.table(), entry, next)
        ? List.of(next)
        : List.of();
  }

  /** 投。|不投，万一明年真旱呢。: the yes or no before the reason for it, where that is asked for. */
  private static List<Entry> before(Inquiry inquiry, Entry entry) {
    Entry before = inquiry.table().before(entry);
    boolean word =
        inquiry.analysis().wanted() == Wanted.TRUTH
            && !before.equals(entry)
            && before.sameParagraph(entry)
            && !entry.speakers().isEmpty()
            && before.speakers().equals(entry.speakers())
            && WORD.matcher(before.text().strip()).matches();
    return word ? List.of(before) : List.of();
  }

  private static boolean saysWork(Entry entry, Entry next) {
    Matcher work = WORK.matcher(entry.text().strip());
    if (!work.find()) {
      return false;
    }
    String name = work.group(1);
    String noun = name.substring(name.length() - 2);
    String text = next.text().strip();
    int at = text.indexOf(noun);
    return at >= 0 && at <= 1 && TELLS.matcher(text.substring(at + 2)).find();
  }

  private static boolean asksItself(StatementTable table, Entry entry, Entry next) {
    return QUESTION.matcher(entry.text().strip()).find()
        && !entry.speakers().isEmpty()
        && next.speakers().equals(entry.speakers())
        && !table.asks(entry)
        && !table.asks(next);
  }

  private static boolean explains(Analysis analysis, Entry entry, Entry next) {
    boolean told = BECAUSE.matcher(next.folded()).find() && EXPLAINS.matcher(next.folded()).find();
    boolean behindStance =
        entry.text().length() < STANCE_ALONE
            && STANCE.matcher(entry.folded()).find()
            && StatementFinder.goesOn(entry, next);
    return analysis.wanted() == Wanted.REASON
        && !BECAUSE.matcher(entry.folded()).find()
        && (told || behindStance);
  }
}
