package io.yinju.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads question sets; all faults of a set are gathered and thrown at once. */
public final class QuestionSetReader {
  private static final Set<String> REASONS =
      Set.of("notFound", "unknownPerson", "listedOnly", "otherSpeaker", "offTopic");

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Every set below {@code corpus/questions}, by name: a folder with questions, with gold speakers
   * or with both.
   *
   * @throws InvalidQuestionSetException with the faults of all of them
   */
  public List<QuestionSet> readAll(Path folder) {
    List<String> faults = new ArrayList<>();
    List<QuestionSet> sets = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        if (Files.exists(child.resolve("questions.jsonl"))
            || Files.exists(child.resolve("speakers.jsonl"))) {
          sets.add(readFolder(child, faults));
        }
      }
    } catch (IOException e) {
      faults.add(folder + ": can't be listed");
    }
    if (sets.isEmpty() && faults.isEmpty()) {
      faults.add(folder + ": holds no NAME/questions.jsonl");
    }
    throwIfAny(faults);
    return sets;
  }

  /** One set's folder; faults as in {@link #readAll}. */
  public QuestionSet readFolder(Path folder) {
    List<String> faults = new ArrayList<>();
    QuestionSet set = readFolder(folder, faults);
    throwIfAny(faults);
    return set;
  }

  /** A single file of questions about the product's corpus; faults as in {@link #readAll}. */
  public QuestionSet readFile(Path file) {
    List<String> faults = new ArrayList<>();
    List<EvalCase> cases = readCases(file, faults);
    throwIfAny(faults);
    return new QuestionSet(stem(file), file, cases, List.of(), Optional.empty());
  }

  private QuestionSet readFolder(Path folder, List<String> faults) {
    Path questions = folder.resolve("questions.jsonl");
    Path gold = folder.resolve("speakers.jsonl");
    Path briefings = folder.resolve("briefings");
    return new QuestionSet(
        stem(folder),
        questions,
        Files.exists(questions) || !Files.exists(gold) ? readCases(questions, faults) : List.of(),
        Files.exists(gold) ? readLines(gold, faults, QuestionSetReader::goldOf) : List.of(),
        Files.isDirectory(briefings) ? Optional.of(briefings) : Optional.empty());
  }

  private List<EvalCase> readCases(Path file, List<String> faults) {
    int before = faults.size();
    List<EvalCase> cases = readLines(file, faults, QuestionSetReader::caseOf);
    Set<String> ids = new HashSet<>();
    for (EvalCase one : cases) {
      if (!one.id().isEmpty() && !ids.add(one.id())) {
        faults.add(file + ":" + one.line() + ": id \"" + one.id() + "\" is there twice");
      }
    }
    if (cases.isEmpty() && faults.size() == before) {
      faults.add(file + ": holds no question");
    }
    return cases;
  }

  private static EvalCase caseOf(JsonLine fields, Line line) {
    String typeName = fields.text("type");
    QuestionType type =
        QuestionType.ofWire(typeName)
            .orElseGet(
                () -> {
                  if (!typeName.isEmpty()) {
                    line.fault(
                        "type \"" + typeName + "\" is unknown; allowed: " + QuestionType.allowed());
                  }
                  return QuestionType.FACT;
                });
    String reason = fields.optionalText("reason");
    if (reason != null && !REASONS.contains(reason)) {
      line.fault("reason \"" + reason + "\" is unknown; allowed: " + REASONS);
    }
    boolean answerable = fields.bool("answerable");
    List<List<String>> evidence = fields.alternatives("evidence");
    if (answerable && evidence.isEmpty()) {
      line.fault("an answerable question needs evidence");
    }
    return new EvalCase(
        line.number(),
        fields.text("id"),
        type,
        fields.text("question"),
        fields.userTurns("history"),
        answerable,
        evidence,
        fields.texts("also"),
        fields.texts("speakers"),
        fields.alternatives("must"),
        fields.texts("mustNot"),
        reason,
        fields.optionalText("document"));
  }

  private static GoldStatement goldOf(JsonLine fields, Line line) {
    return new GoldStatement(
        line.number(),
        fields.text("document"),
        fields.text("text"),
        fields.texts("speakers"),
        fields.optionalText("source"));
  }

  private record Line(Path file, int number, List<String> faults) {
    void fault(String what) {
      faults.add(file + ":" + number + ": " + what);
    }
  }

  private <T> List<T> readLines(
      Path file, List<String> faults, BiFunction<JsonLine, Line, T> convert) {
    List<T> out = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      faults.add(file + ": isn't UTF-8");
      return out;
    } catch (IOException e) {
      faults.add(file + ": can't be read");
      return out;
    }
    for (int i = 0; i < lines.size(); i++) {
      String text = i == 0 ? withoutMark(lines.getFirst()) : lines.get(i);
      if (!text.isBlank()) {
        Line line = new Line(file, i + 1, faults);
        JsonNode node = parse(text, line);
        if (node != null) {
          out.add(convert.apply(new JsonLine(node, line::fault), line));
        }
      }
    }
    return out;
  }

  private @Nullable JsonNode parse(String text, Line line) {
    try {
      JsonNode node = json.readTree(text);
      if (node.isObject()) {
        return node;
      }
      line.fault("must be a JSON object");
    } catch (JsonProcessingException e) {
      line.fault("isn't JSON (" + e.getOriginalMessage() + ")");
    }
    return null;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String stem(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString().replaceFirst("\\.jsonl$", "");
  }

  private static void throwIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidQuestionSetException(faults);
    }
  }
}
