package io.yinju.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Questions about given paragraphs, as CMRC 2018 and DRCD have them.
 *
 * @param contexts the distinct paragraphs, in the order of the file
 * @param questions in the order of the file
 */
public record QaSet(List<String> contexts, List<QaQuestion> questions) {
  public QaSet {
    contexts = List.copyOf(contexts);
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param id of the file
   * @param context the paragraph it is about
   * @param question its text
   * @param answers verbatim in the context; empty = the context doesn't answer it
   */
  public record QaQuestion(String id, String context, String question, List<String> answers) {
    public QaQuestion {
      answers = List.copyOf(answers);
    }

    /** Whether the context answers it. */
    boolean answerable() {
      return !answers.isEmpty();
    }
  }

  /**
   * Reads a file of one JSON object a line, {@code id, context, question, answers}, gzip or plain.
   *
   * @throws InvalidQuestionSetException with every fault and its line
   */
  public static QaSet read(Path file) {
    List<String> faults = new ArrayList<>();
    List<QaQuestion> questions = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      ObjectMapper json = new ObjectMapper();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          String place = file + ":" + number + ": ";
          questions.add(question(json, line, fault -> faults.add(place + fault)));
        }
      }
    } catch (IOException e) {
      faults.add(file + ": can't be read as JSON lines, gzip or plain (" + e.getMessage() + ")");
    }
    if (questions.isEmpty() && faults.isEmpty()) {
      faults.add(file + ": holds no question");
    }
    if (!faults.isEmpty()) {
      throw new InvalidQuestionSetException(faults);
    }
    LinkedHashSet<String> contexts = new LinkedHashSet<>();
    questions.forEach(q -> contexts.add(q.context()));
    return new QaSet(List.copyOf(contexts), questions);
  }

  private static QaQuestion question(ObjectMapper json, String text, Consumer<String> faults) {
    try {
      JsonNode node = json.readTree(text);
      JsonLine line = new JsonLine(node, faults);
      List<String> answers = line.texts("answers");
      if (!node.has("answers")) {
        faults.accept("field \"answers\" is missing");
      }
      return new QaQuestion(line.text("id"), line.text("context"), asked(node, faults), answers);
    } catch (JsonProcessingException e) {
      faults.accept("not a JSON object");
      return new QaQuestion("", "", "", List.of());
    }
  }

  /** CMRC 2018's trial set has empty questions; they stay, and count as failed. */
  private static String asked(JsonNode node, Consumer<String> faults) {
    if (!node.path("question").isTextual()) {
      faults.accept("field \"question\" must be a string");
    }
    return node.path("question").asText();
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
