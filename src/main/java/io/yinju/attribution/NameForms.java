package io.yinju.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a full name that stand for it later: surname, given name, a component. */
final class NameForms {
  private static final Pattern COMPONENTS = Pattern.compile("[·\\s]+|(?<=[A-Z][.．])");

  /** J.R.范登博斯. */
  private static final Pattern INITIALLED = Pattern.compile("^[A-Z][.．].*\\p{IsHan}");

  private final Lexicon lexicon = Lexicon.chinese();

  /** Whether a form that isn't the full name can be short for it. */
  boolean isShort(String form, String name) {
    if (ShortForms.isFamiliar(form, name) || ShortForms.isAddress(form, name)) {
      return true;
    }
    if (form.length() < 2 || form.length() >= name.length()) {
      return false;
    }
    if (isCompound(name)) {
      return components(name).contains(form) || name.endsWith("·" + form);
    }
    if (name.length() == 4 && form.length() == 2 && lexicon.isTibetan(name)) {
      return name.startsWith(form) || name.endsWith(form);
    }
    if (name.length() >= 4 && form.length() == 2) {
      return name.startsWith(form);
    }
    if (parts(name).contains(form)) {
      return true;
    }
    if (form.equals(surname(name))) {
      return true;
    }
    return form.length() == 2
        && name.length() == 3
        && name.endsWith(form)
        && lexicon.surnames.contains(name.substring(0, 1));
  }

  /** The surname of a full name, empty for one of several components. */
  String surname(String name) {
    return isCompound(name) ? "" : name.substring(0, lexicon.surnameAt(name, 0, name.length()));
  }

  /**
   * Whether a name has this surname; what looks like a compound one can be a surname with a given
   * name (贺指导 for 贺兰山).
   */
  boolean hasSurname(String name, String surname) {
    boolean split =
        name.length() == 3
            && surname(name).length() == 2
            && lexicon.surnames.contains(name.substring(0, 1))
            && name.startsWith(surname);
    return split || surname(name).equals(surname);
  }

  /** The components, the Japanese surname and the Tibetan halves of a name. */
  List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    components(name).stream().filter(c -> c.length() >= 2).forEach(parts::add);
    int family = lexicon.japaneseSurnames.lengthAt(name, 0, name.length());
    boolean foreign = family >= 2 && lexicon.surnames.lengthAt(name, 0, 1) == 0;
    if (family >= 2 && name.length() >= family + (foreign ? 1 : 2)) {
      parts.add(name.substring(0, family));
    }
    if (name.length() >= 4 && !isCompound(name) && lexicon.isMongolian(name)) {
      parts.add(name.substring(0, 2));
    }
    if (name.length() == 4 && lexicon.isTibetan(name)) {
      parts.add(name.substring(0, 2));
      parts.add(name.substring(2));
    }
    return parts;
  }

  /** Whether a name consists of several components. */
  static boolean isCompound(String name) {
    return name.indexOf('·') >= 0 || name.indexOf(' ') >= 0 || INITIALLED.matcher(name).find();
  }

  private static List<String> components(String name) {
    return isCompound(name) ? COMPONENTS.splitAsStream(name).toList() : List.of();
  }
}
