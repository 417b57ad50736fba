package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small invented briefings with questions, one JSON object a line: {@code statements} (each a
 * {@code speaker}, empty for the narrator, and a {@code text}) and {@code questions} ({@code q}
 * with its {@code answers}: the index {@code s} of a statement and the words {@code a} of it that
 * answer, or null). Each is a corpus of its own.
 *
 * @param name the file's, without its ending
 * @param file where they were read from
 * @param forums in the file's order
 */
public record ForumSet(String name, Path file, List<Forum> forums) {
  /** Longest phrase that may be a detail which can be cut out of a statement. */
  private static final int DETAIL = 16;

  private static final Pattern BEHIND_SENTENCE = Pattern.compile("(?<=[。！？；][”」』]?)(?![”」』])");

  public ForumSet {
    forums = List.copyOf(forums);
  }

  /**
   * A briefing with its questions.
   *
   * @param document its statements, a paragraph each, under labels where they don't say who speaks
   * @param cases its questions
   */
  public record Forum(Document document, List<EvalCase> cases) {
    public Forum {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InvalidQuestionSetException with every fault and its line
   */
  public static ForumSet read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
    List<String> faults = new ArrayList<>();
    List<Forum> forums = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      ObjectMapper json = new ObjectMapper();
      int number = 0;
      for (String line : (Iterable<String>) lines::iterator) {
        number++;
        if (!line.isBlank()) {
          try {
            forums.add(forum(name, number, json.readTree(line)));
          } catch (IOException | IllegalArgumentException e) {
            faults.add(file + ":" + number + ": " + e.getMessage());
          }
        }
      }
    } catch (IOException e) {
      faults.add(file + ": can't be read as JSON lines (" + e.getMessage() + ")");
    }
    if (forums.isEmpty() && faults.isEmpty()) {
      faults.add(file + ": holds no briefing");
    }
    if (!faults.isEmpty()) {
      throw new InvalidQuestionSetException(faults);
    }
    return new ForumSet(name, file, forums);
  }

  int questions() {
    return forums.stream().mapToInt(f -> f.cases().size()).sum();
  }

  private record Said(String speaker, String text) {}

  private static Forum forum(String name, int line, JsonNode row) {
    List<Said> said = new ArrayList<>();
    for (JsonNode one : row.path("statements")) {
      String text = one.path("text").asText().strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a statement without text");
      }
      said.add(new Said(one.path("speaker").asText().strip(), text));
    }
    if (said.isEmpty() || row.path("questions").isEmpty()) {
      throw new IllegalArgumentException("\"statements\" or \"questions\" is missing or empty");
    }
    List<EvalCase> cases = new ArrayList<>();
    for (JsonNode question : row.path("questions")) {
      cases.add(asked(line, cases.size() + 1, question, said));
    }
    return new Forum(document("%s-%03d".formatted(name, line), said), cases);
  }

  private static EvalCase asked(int line, int number, JsonNode row, List<Said> said) {
    String question = row.path("q").asText().strip();
    if (question.isEmpty()) {
      throw new IllegalArgumentException("a question without \"q\"");
    }
    List<List<String>> evidence = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    for (JsonNode answer : row.path("answers")) {
      int index = answer.path("s").asInt(-1);
      if (index < 0 || index >= said.size()) {
        throw new IllegalArgumentException("no statement " + answer.path("s"));
      }
      String phrase = answer.path("a").asText("");
      List<String> sentences =
          Arrays.stream(BEHIND_SENTENCE.split(said.get(index).text()))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .toList();
      List<String> holding = sentences.stream().filter(s -> s.contains(phrase)).toList();
      evidence.add(holding.isEmpty() ? List.of(said.get(index).text()) : holding);
      boolean names = phrase.equals(said.get(index).speaker());
      if (answer.path("a").isTextual() && !names) {
        phrases.add(phrase);
      }
    }
    boolean detail =
        evidence.size() == 1 && !phrases.isEmpty() && phrases.getFirst().length() <= DETAIL;
    QuestionType type =
        evidence.isEmpty()
            ? QuestionType.UNANSWERABLE
            : detail ? QuestionType.FACT : QuestionType.SAY;
    return new EvalCase(
        line,
        line + "-" + number,
        type,
        question,
        List.of(),
        !evidence.isEmpty(),
        evidence,
        List.of(),
        List.of(),
        detail ? List.of(phrases) : List.of(),
        List.of(),
        null,
        null);
  }

  /** Under labels where any text doesn't name its speaker; the narrator's words then come first. */
  private static Document document(String id, List<Said> said) {
    boolean labelled =
        said.stream().anyMatch(s -> !s.speaker().isEmpty() && !s.text().contains(s.speaker()));
    List<Said> ordered =
        labelled
            ? Stream.concat(
                    said.stream().filter(s -> s.speaker().isEmpty()),
                    said.stream().filter(s -> !s.speaker().isEmpty()))
                .toList()
            : said;
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Said one : ordered) {
      text.append(text.isEmpty() ? "" : "\n");
      int start = text.length();
      text.append(labelled && !one.speaker().isEmpty() ? one.speaker() + "：" : "");
      text.append(one.text());
      int number = paragraphs.size() + 1;
      paragraphs.add(new Paragraph("p" + number, number, null, new Span(start, text.length())));
    }
    return new Document(id, id, text.toString(), List.of(), paragraphs);
  }
}
