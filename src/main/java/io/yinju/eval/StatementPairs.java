package io.yinju.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yinju.answer.Weighed;
import io.yinju.eval.DecisionExample.Candidate;
import io.yinju.eval.DecisionExample.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions with statements that answer them and statements that don't, as the reader is given
 * them: what it can be trained on. One JSON object a line: {@code question}, {@code passage},
 * {@code right} and {@code set}.
 */
public final class StatementPairs {
  /** Wrong statements kept a question, the best ones: what the reader is asked to read. */
  private static final int WRONG = 4;

  private StatementPairs() {}

  private record Pair(String question, String passage) {}

  /** Writes the pairs of examples in their order, each once; returns how many. */
  public static int write(Path file, List<DecisionExample> examples) {
    Map<Pair, ObjectNode> lines = new LinkedHashMap<>();
    for (DecisionExample example : examples) {
      int wrong = 0;
      for (Candidate candidate : example.found()) {
        boolean right = candidate.right();
        if (!right && (example.kind() == Kind.WRONG || wrong++ >= WRONG)) {
          continue;
        }
        Weighed weighed = candidate.weighed();
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("question", weighed.asked());
        line.put("passage", weighed.passage());
        line.put("right", right);
        line.put("set", example.data());
        lines.putIfAbsent(new Pair(weighed.asked(), weighed.passage()), line);
      }
    }
    try {
      Files.write(
          file, lines.values().stream().map(ObjectNode::toString).toList(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("pairs can't be written to " + file, e);
    }
    return lines.size();
  }
}
