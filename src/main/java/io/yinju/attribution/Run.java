package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.List;

/**
 * A stretch of a paragraph with one voice.
 *
 * @param start first position
 * @param end one past the last position
 * @param voice whose words they are
 * @param cues reporting expressions in it
 */
record Run(int start, int end, Voice voice, List<Span> cues) {
  Run {
    cues = List.copyOf(cues);
  }
}
