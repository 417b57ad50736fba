package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the corpus, over all its documents.
 *
 * @param id stable for the same corpus: the name, or the name with {@code ~1}, {@code ~2}, … where
 *     different people share it (numbered in order of document id and appearance)
 * @param name the fullest form found
 * @param titles every title found, documents in order of their ids
 * @param aliases other forms of the name
 * @param statements how many statements are this person's, alone or jointly
 * @param documents ids of the documents that name the person, in order
 */
public record Person(
    String id,
    String name,
    List<String> titles,
    List<String> aliases,
    int statements,
    List<String> documents) {
  public Person {
    titles = List.copyOf(titles);
    aliases = List.copyOf(aliases);
    documents = List.copyOf(documents);
  }

  /** The first title found, null when there is none. */
  public @Nullable String title() {
    return titles.isEmpty() ? null : titles.getFirst();
  }
}
