package io.yinju.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yinju.attribution.PointedText;
import io.yinju.attribution.PointedText.NamePlace;
import io.yinju.attribution.StatementParser;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts with gold speakers as a pointer to speakers is trained on them, one JSON object a document:
 * {@code set}, {@code document}, {@code text} in plain form, {@code parts} (each {@code at}, {@code
 * kind}, the speakers that the rules find under {@code rules} and, where the gold covers it, {@code
 * gold} and {@code source}, whether nobody by name says it) and {@code names}, the places where
 * each person is named.
 */
public final class PointingData {
  private static final StatementParser RULES = new StatementParser();

  private PointingData() {}

  /**
   * Writes the documents with gold speakers of sets; returns how many.
   *
   * @param faults told of every gold statement that isn't in its document; it is left out
   */
  public static int write(
      Path file, List<QuestionSet> sets, Function<Path, Corpus> reading, Consumer<String> faults) {
    List<String> lines = new ArrayList<>();
    for (QuestionSet set : sets) {
      if (set.gold().isEmpty() || set.briefings().isEmpty()) {
        continue;
      }
      Corpus corpus = reading.apply(set.briefings().get());
      GoldSpeakers gold =
          GoldSpeakers.place(set.gold(), corpus, f -> faults.accept(set.name() + ":" + f));
      corpus.briefings().stream()
          .filter(b -> gold.has(b.document().id()))
          .forEach(b -> lines.add(line(set.name(), b, gold.of(b))));
    }
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("texts can't be written to " + file, e);
    }
    return lines.size();
  }

  private static String line(String set, Briefing briefing, List<GoldSpeakers.Placed> gold) {
    PointedText pointed = RULES.pointed(briefing.document());
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("set", set);
    line.put("document", briefing.document().id());
    line.put("text", pointed.text());
    Map<Span, Statement> statements =
        briefing.statements().stream().collect(Collectors.toMap(Statement::span, s -> s));
    Map<String, String> nameOf =
        pointed.persons().stream()
            .collect(Collectors.toMap(Speaker::key, s -> PointedText.plain(s.name())));
    ArrayNode parts = line.putArray("parts");
    for (Part part : pointed.parts()) {
      Span span = new Span(part.start(), part.end());
      Statement statement = statements.get(span);
      List<GoldSpeakers.Placed> covering =
          gold.stream().filter(g -> g.span().overlaps(span)).toList();
      if (statement == null || covering.isEmpty()) {
        add(parts, span, part.kind());
        continue;
      }
      Kind kind = part.kind();
      for (GoldSpeakers.Placed placed : merged(covering)) {
        int start = Math.max(part.start(), placed.span().start());
        int end = Math.min(span.end(), placed.span().end());
        ObjectNode node = add(parts, new Span(start, end), kind);
        strings(node, "rules", statement.speakers().stream().map(nameOf::get).toList());
        strings(node, "gold", names(placed, nameOf.values()));
        node.put(
            "source",
            placed.statement().source() != null && placed.statement().speakers().isEmpty());
        kind = kind == Kind.FIRST ? Kind.FURTHER : kind;
      }
    }
    names(line.putObject("names"), pointed, gold, nameOf);
    strings(line, "known", new TreeSet<>(nameOf.values()));
    return line.toString();
  }

  /** Neighbours with the same speakers as one. */
  private static List<GoldSpeakers.Placed> merged(List<GoldSpeakers.Placed> gold) {
    List<GoldSpeakers.Placed> merged = new ArrayList<>();
    for (GoldSpeakers.Placed placed : gold) {
      if (!merged.isEmpty() && merged.getLast().speakers().equals(placed.speakers())) {
        GoldSpeakers.Placed last = merged.removeLast();
        merged.add(
            new GoldSpeakers.Placed(
                last.statement(), new Span(last.span().start(), placed.span().end())));
      } else {
        merged.add(placed);
      }
    }
    return merged;
  }

  private static ObjectNode add(ArrayNode parts, Span span, Kind kind) {
    ObjectNode node = parts.addObject();
    node.putArray("at").add(span.start()).add(span.end());
    node.put("kind", kind.name());
    return node;
  }

  private static void strings(ObjectNode node, String field, Collection<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
  }

  /** Gold names in plain form, as the reading spells them where it knows them. */
  private static Set<String> names(GoldSpeakers.Placed placed, Collection<String> known) {
    Set<String> names = new TreeSet<>();
    for (String name : placed.statement().speakers()) {
      String compared = ComparedText.of(name);
      names.add(
          known.stream()
              .filter(k -> ComparedText.of(k).equals(compared))
              .findFirst()
              .orElse(PointedText.plain(name)));
    }
    return names;
  }

  /**
   * Where each person is named; gold speakers whom the reading doesn't know by their name alone.
   */
  private static void names(
      ObjectNode node,
      PointedText pointed,
      List<GoldSpeakers.Placed> gold,
      Map<String, String> nameOf) {
    Map<String, Set<String>> forms = new HashMap<>(PointedText.forms(pointed.persons()));
    Map<String, String> owners = new HashMap<>(nameOf);
    for (GoldSpeakers.Placed placed : gold) {
      for (String name : names(placed, nameOf.values())) {
        if (!nameOf.containsValue(name) && name.length() > 1) {
          forms.put(name, Set.of(name));
          owners.put(name, name);
        }
      }
    }
    Map<String, List<Span>> places = new TreeMap<>();
    for (NamePlace place : PointedText.places(pointed.text(), forms)) {
      for (String key : place.keys()) {
        places
            .computeIfAbsent(owners.getOrDefault(key, key), k -> new ArrayList<>())
            .add(place.span());
      }
    }
    places.forEach(
        (name, spans) -> {
          ArrayNode array = node.putArray(name);
          spans.forEach(s -> array.addArray().add(s.start()).add(s.end()));
        });
  }
}
