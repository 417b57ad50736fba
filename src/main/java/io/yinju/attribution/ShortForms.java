package io.yinju.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What persons with Chinese names are called for short: by the last character with a word of
 * address (华哥, 珍姐), by the given name (慧敏) or by a compound surname (欧阳); only forms that fit one
 * person of the document.
 */
final class ShortForms {
  private static final WordList ADDRESSES = WordList.load("kinship-addresses.txt");
  private static final List<String> ADDRESS_WORDS = WordList.lines("kinship-addresses.txt");

  private final Map<String, Integer> familiar = new HashMap<>();
  private final Map<String, Integer> surnames = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();

  ShortForms(List<String> names) {
    for (String name : names) {
      int compound = Lexicon.chinese().compoundSurnames.lengthAt(name, 0, name.length());
      if (compound >= 2 && name.length() > compound && name.length() <= compound + 2) {
        surnames.merge(name.substring(0, compound), 1, Integer::sum);
      }
      if (isChinese(name)) {
        familiar.merge(name.substring(name.length() - 1), 1, Integer::sum);
        if (name.length() == 3) {
          given.merge(name.substring(1), 1, Integer::sum);
        }
      }
    }
  }

  /** The forms with a word of address, and compound surnames alone (欧阳). */
  Set<String> familiar() {
    Set<String> forms = new HashSet<>(once(surnames));
    for (String last : once(familiar)) {
      ADDRESS_WORDS.forEach(word -> forms.add(last + word));
    }
    return forms;
  }

  /** The given names. */
  Set<String> given() {
    return once(given);
  }

  /** Whether a form is the last character of a name with a word of address. */
  static boolean isFamiliar(String form, String name) {
    return form.length() >= 2
        && isChinese(name)
        && name.charAt(name.length() - 1) == form.charAt(0)
        && ADDRESSES.contains(form.substring(1));
  }

  /**
   * Whether a form is the surname with a word of address (许姐 for 许桂香), or 阿 with the last character
   * or the surname (阿坤 for 谭坤).
   */
  static boolean isAddress(String form, String name) {
    if (form.length() != 2 || !isChinese(name)) {
      return false;
    }
    boolean called = form.charAt(0) == name.charAt(0) && isAddress(form);
    boolean fond =
        form.charAt(0) == '阿'
            && (form.charAt(1) == name.charAt(name.length() - 1)
                || form.charAt(1) == name.charAt(0));
    return called || fond;
  }

  /** Whether a form can only be short for a name: 许姐, 阿坤. */
  static boolean isAddress(String form) {
    return form.length() == 2 && (form.charAt(0) == '阿' || ADDRESSES.contains(form.substring(1)));
  }

  private static Set<String> once(Map<String, Integer> counts) {
    Set<String> once = new HashSet<>();
    counts.forEach(
        (form, count) -> {
          if (count == 1) {
            once.add(form);
          }
        });
    return once;
  }

  private static boolean isChinese(String name) {
    Lexicon lexicon = Lexicon.chinese();
    return (name.length() == 2 || name.length() == 3)
        && lexicon.compoundSurnames.lengthAt(name, 0, 2) == 0
        && lexicon.surnames.lengthAt(name, 0, 1) == 1
        && !lexicon.isForm(name);
  }
}
