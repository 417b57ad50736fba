package io.yinju.attribution;

import io.yinju.corpus.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares names: script, width, case, interpuncts and blanks don't matter. */
final class Names {
  private static final Pattern BREAKS = Pattern.compile("[·.\\s]+");
  private static final Lexicon LEXICON = Lexicon.chinese();

  private Names() {}

  static String fold(String name) {
    return BREAKS.matcher(PlainText.of(FoldedText.fold(name))).replaceAll("");
  }

  /**
   * Folded short forms of a full name: parts of a foreign name, the given name of a Chinese one.
   */
  static List<String> shortForms(String name) {
    String plain = PlainText.of(name).strip();
    List<String> forms = new ArrayList<>();
    List<String> parts = BREAKS.splitAsStream(plain).filter(p -> p.length() >= 2).toList();
    if (parts.size() > 1 || BREAKS.matcher(plain).find()) {
      parts.forEach(p -> forms.add(fold(p)));
    } else if (plain.length() >= 3 && NameShapes.isHan(plain.charAt(0))) {
      int surname = LEXICON.surnameAt(plain, 0, plain.length());
      if (surname > 0 && plain.length() - surname == 2) {
        forms.add(plain.substring(surname));
      }
    }
    return forms;
  }

  /** The surname of a Chinese name; empty for a foreign one. */
  static String surname(String name) {
    String plain = PlainText.of(name);
    if (BREAKS.matcher(plain).find() || plain.length() > 4) {
      return "";
    }
    return plain.substring(0, LEXICON.surnameAt(plain, 0, plain.length()));
  }
}
