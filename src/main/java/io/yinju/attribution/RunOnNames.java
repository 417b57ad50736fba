package io.yinju.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was taken for a name, but is another name of the document with what stands behind it. */
final class RunOnNames {
  private final Lexicon lexicon = Lexicon.chinese();
  private final NameForms forms = new NameForms();
  private final Map<String, Integer> times = new HashMap<>();

  /** Knows all that was taken for a name, as often as it was. */
  RunOnNames(List<String> names) {
    names.forEach(name -> times.merge(name, 1, Integer::sum));
  }

  /** Whether a name is one; {@code titled} where a title stands before it. */
  boolean contain(String name, boolean titled) {
    return (!titled && isOverlong(name)) || endsInAdverbial(name) || isAddressed(name);
  }

  /** 早濑弘至今(记得): somebody's name and a word before a verb. */
  private boolean endsInAdverbial(String name) {
    for (int length = 2; length <= name.length() - 2; length++) {
      if (times.containsKey(name.substring(0, length))
          && lexicon.adverbials.contains(name.substring(length))) {
        return true;
      }
    }
    return false;
  }

  /**
   * 欧阳澜作(补充说明): four characters, once, that go one beyond a name that stands there again and again.
   */
  private boolean isOverlong(String name) {
    return name.length() == 4
        && !NameForms.isCompound(name)
        && times.getOrDefault(name, 0) == 1
        && times.getOrDefault(name.substring(0, 3), 0) > 1;
  }

  /** 早濑所长: a part of somebody's name with a title. */
  private boolean isAddressed(String name) {
    int title = lexicon.courtesy.lengthBefore(name, name.length(), 0);
    String part = name.substring(0, name.length() - title);
    return title > 0
        && part.length() > 1
        && times.keySet().stream().anyMatch(n -> !n.equals(name) && forms.parts(n).contains(part));
  }
}
