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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
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
   * @param title of the article that the paragraph is from; may be empty
   * @param context the paragraph it is about
   * @param question its text
   * @param answers verbatim in the context; empty = the context doesn't answer it
   */
  public record QaQuestion(
      String id, String title, String context, String question, List<String> answers) {
    public QaQuestion {
      answers = List.copyOf(answers);
    }

    /** What tells its article from others: the title, or the paragraph where there is none. */
    String article() {
      return title.isBlank() ? context : title;
    }

    /** Whether the context answers it. */
    boolean answerable() {
      return !answers.isEmpty();
    }
  }

  /**
   * Reads a file of one JSON object a line, {@code id, title, context, question, answers}, gzip or
   * plain; the title may be missing.
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
    return of(questions);
  }

  private static QaSet of(List<QaQuestion> questions) {
    LinkedHashSet<String> contexts = new LinkedHashSet<>();
    questions.forEach(q -> contexts.add(q.context()));
    return new QaSet(List.copyOf(contexts), questions);
  }

  /**
   * The half that the reader isn't trained on: articles whose title's CRC-32 (of its UTF-8) is odd,
   * as {@code training/reader} divides a file. Articles without a title are left out.
   *
   * @throws InvalidQuestionSetException when nothing is left
   */
  public QaSet heldOut() {
    List<QaQuestion> odd = questions.stream().filter(q -> isHeldOut(q.title())).toList();
    if (odd.isEmpty()) {
      throw new InvalidQuestionSetException(
          List.of("no question has a \"title\" whose CRC-32 is odd: nothing is held out"));
    }
    return of(odd);
  }

  /** About as many questions at most, of whole articles spread evenly over the file. */
  public QaSet sample(int most) {
    List<String> articles = questions.stream().map(QaQuestion::article).distinct().toList();
    double share = Math.min(1, (double) most / questions.size());
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (Math.floor((i + 1) * share) > Math.floor(i * share)) {
        drawn.add(articles.get(i));
      }
    }
    return of(questions.stream().filter(q -> drawn.contains(q.article())).toList());
  }

  private static boolean isHeldOut(String title) {
    CRC32 checksum = new CRC32();
    checksum.update(title.getBytes(StandardCharsets.UTF_8));
    return !title.isBlank() && checksum.getValue() % 2 == 1;
  }

  private static QaQuestion question(ObjectMapper json, String text, Consumer<String> faults) {
    try {
      JsonNode node = json.readTree(text);
      JsonLine line = new JsonLine(node, faults);
      List<String> answers = line.texts("answers");
      if (!node.has("answers")) {
        faults.accept("field \"answers\" is missing");
      }
      return new QaQuestion(
          line.text("id"),
          node.path("title").asText(),
          line.text("context"),
          asked(node, faults),
          answers);
    } catch (JsonProcessingException e) {
      faults.accept("not a JSON object");
      return new QaQuestion("", "", "", "", List.of());
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
