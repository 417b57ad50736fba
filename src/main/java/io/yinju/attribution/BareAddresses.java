package io.yinju.attribution;

/**
 * A form of address alone (阿婆) for the one person of the text who was named before by a surname and
 * this form (符阿婆).
 */
final class BareAddresses {
  private static final WordList FORMS = WordList.load("bare-addresses.txt");

  private final Lexicon lexicon = Lexicon.chinese();
  private final String plain;

  BareAddresses(String plain) {
    this.plain = plain;
  }

  /** Length of such a form at a position; 0 where none stands, or it may mean somebody else. */
  int lengthAt(int at, int to) {
    int n = FORMS.lengthAt(plain, at, to);
    return n > 0 && isOnesOwn(plain.substring(at, at + n), at) ? n : 0;
  }

  /** Whether words are a form of address that can stand alone. */
  static boolean contain(String words) {
    return FORMS.contains(words);
  }

  /** Whether one surname stands before the form, and nobody without a name is called by it. */
  private boolean isOnesOwn(String form, int before) {
    String surname = "";
    for (int at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + 1)) {
      char last = at == 0 ? '\n' : plain.charAt(at - 1);
      if ("位名个些的".indexOf(last) >= 0) {
        return false;
      }
      boolean called = at > 0 && lexicon.surnameAt(plain, at - 1, at) == 1;
      String here = called ? plain.substring(at - 1, at) : surname;
      if (!surname.isEmpty() && !here.equals(surname)) {
        return false;
      }
      surname = called && at < before ? here : surname;
    }
    return !surname.isEmpty();
  }
}
