package io.yinju.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom the first sentences of a turn name as who speaks: 我是某报记者某某，…, 我是研究生，叫某某。. */
final class SelfIntroduction {
  /** Characters of a turn among which somebody says who they are. */
  private static final int LONGEST = 60;

  private static final Pattern OPENING =
      Pattern.compile("(?:^|[，。！：“ ])(?:我是|我叫|我来自|我的名字[是叫]|本人是?)");

  /** 我是研究生，|叫某某: the name in a clause of its own. */
  private static final Pattern CALLED = Pattern.compile("(?:[，。](?:我|名字)?(?:名?叫|姓名是))$");

  private final String plain;
  private final MentionFinder mentions;

  SelfIntroduction(String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
  }

  /** Who a turn that begins here says is speaking; null when it doesn't. */
  @Nullable Mention in(int from) {
    int line = plain.indexOf('\n', from);
    int to = Math.min(line < 0 ? plain.length() : line, from + LONGEST);
    Matcher opening = OPENING.matcher(plain).region(from, to);
    if (!opening.find()) {
      return null;
    }
    int start = opening.end();
    int clause = end(start, to);
    List<Mention> here = named(start, clause);
    if (here.isEmpty()
        && clause < to
        && CALLED.matcher(plain.substring(from, called(clause, to))).find()) {
      here = named(called(clause, to), end(called(clause, to), to));
    }
    return here.size() == 1 ? here.getFirst() : null;
  }

  /** One past the 叫 of the next clause; its beginning without one. */
  private int called(int clause, int to) {
    int at = plain.indexOf('叫', clause);
    return at >= 0 && at < Math.min(to, clause + 5) ? at + 1 : clause + 1;
  }

  private List<Mention> named(int from, int to) {
    return from >= to
        ? List.of()
        : mentions.find(from, to, 2).stream()
            .filter(m -> m.until() == to && !m.surnameOnly())
            .toList();
  }

  private int end(int from, int to) {
    int at = from;
    while (at < to && "，。！？；".indexOf(plain.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
