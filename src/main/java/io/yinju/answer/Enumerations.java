package io.yinju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Follows an enumeration: 主要做了三件事。第一件，…。第二件，…。 */
final class Enumerations {
  /** A statement that says how many things follow. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?:[一二两三四五六七八九十\\d]+|几)个?(?:大|句)?(?:件|点|方面|项|条|步|类|话|特点|问题|建议|意见|体会|变化|任务|措施|工作|原因)"
              + "\\p{IsHan}{0,6}[。：:,，]?$|(?:如下|以下)[^。]{0,8}[。：:]?$");

  /** The same anywhere in a statement, where the first member is what follows. */
  private static final Pattern COUNTS =
      Pattern.compile("[二两三四五六七八九十\\d几]+(?:个|种|类|件|点|条|项|步|句|招|大|方面)\\p{IsHan}");

  private static final Pattern FIRST_MEMBER = Pattern.compile("^[“「]?(?:第一|一是|其一|首先|[(（][一1][)）])");

  private static final Pattern MEMBER =
      Pattern.compile(
          "^[“「]?(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|其[一二三四五六七八九十][,，是]|首先|其次|再次|再者|最后|另外|[(（][一二三四五六七八九十\\d][)）])");

  /** How far an enumeration reaches, in statements. */
  private static final int REACH = 16;

  private Enumerations() {}

  /** The statement that announces the enumeration of which this is a member; itself without one. */
  static Entry announcing(StatementTable table, Entry member) {
    Entry at = member;
    for (int i = 0; i < REACH && MEMBER.matcher(at.text().strip()).find(); i++) {
      Entry before = table.before(at);
      if (before.equals(at) || !before.speakers().equals(member.speakers())) {
        return member;
      }
      at = before;
    }
    return after(table, at).contains(member) ? at : member;
  }

  /** The members that follow a statement which announces them; empty when it doesn't. */
  static List<Entry> after(StatementTable table, Entry entry) {
    Entry at = table.after(entry);
    boolean announced =
        ANNOUNCES.matcher(entry.text().strip()).find()
            || (COUNTS.matcher(entry.folded()).find()
                && FIRST_MEMBER.matcher(at.text().strip()).find());
    List<Entry> members = new ArrayList<>();
    if (!announced || !MEMBER.matcher(at.text()).find()) {
      return List.of();
    }
    for (int i = 0; i < REACH && at.speakers().equals(entry.speakers()); i++) {
      if (MEMBER.matcher(at.text()).find()) {
        members.add(at);
      }
      Entry next = table.after(at);
      if (next.equals(at)) {
        break;
      }
      at = next;
    }
    return members;
  }
}
