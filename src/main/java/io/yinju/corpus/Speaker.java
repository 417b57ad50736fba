package io.yinju.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named person of one document, quoted in it or only listed or introduced with a title.
 *
 * @param key identifies the person inside the document: the name, or the name with {@code #2}, …
 *     where different people share it
 * @param name the fullest form found, in the document's spelling
 * @param titles every title found, in document order, verbatim
 * @param aliases other forms of the name found (short forms, courtesy forms), in document order
 */
public record Speaker(String key, String name, List<String> titles, List<String> aliases) {
  public Speaker {
    titles = List.copyOf(titles);
    aliases = List.copyOf(aliases);
  }

  /** The first title found, null when there is none. */
  public @Nullable String title() {
    return titles.isEmpty() ? null : titles.getFirst();
  }
}
