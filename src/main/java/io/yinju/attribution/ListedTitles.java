package io.yinju.attribution;

import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of a list of persons that give the title behind the name (- 某某　某馆馆长、某会理事). */
final class ListedTitles {
  /** Longest line of a list. */
  private static final int LONGEST = 80;

  /** Points that the place in a list gives to a name. */
  private static final int BONUS = 2;

  private static final Pattern LINE =
      Pattern.compile(
          "[-*•·>\\s　]*(?:\\d{1,2}[.、)）] ?)?(?:[^：，。\\s　]{1,8}：[\\s　]*)?"
              + "([^\\s　：，。、（）“”《》｜|—–/]{2,12})(?:[\\s　｜|—–/]+|(?=[“《]))([^。！？：；]{3,60})");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;
  private final MentionFinder mentions;
  private final GuestList guests;

  ListedTitles(Document document, String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
    this.guests = new GuestList(document, plain);
  }

  /** The person of a line with the title behind the name; null when the line has another shape. */
  @Nullable Mention of(Paragraph paragraph) {
    Span line = paragraph.span();
    Span guest = guests.name(paragraph);
    if (guest != null) {
      return of(line, guest.start(), guest.end());
    }
    Matcher shape = LINE.matcher(plain).region(line.start(), line.end());
    if (line.end() - line.start() > LONGEST || !shape.matches() || !endsWithTitle(shape.group(2))) {
      return null;
    }
    return of(line, shape.start(1), shape.end(1));
  }

  private @Nullable Mention of(Span line, int from, int to) {
    List<Mention> found = mentions.find(from, to, BONUS);
    Mention one = found.size() == 1 ? found.getFirst() : null;
    return one == null || one.surnameOnly() || one.start() != from || one.end() != to
        ? null
        : new Mention(one.start(), one.start(), one.end(), line.end(), false, one.score());
  }

  private boolean endsWithTitle(String words) {
    return lexicon.titleBefore(words, words.length(), 0) >= 2;
  }
}
