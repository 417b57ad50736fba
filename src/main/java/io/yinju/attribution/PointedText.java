package io.yinju.attribution;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Section;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import io.yinju.inference.Pointer;
import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as a {@link Pointer} reads it.
 *
 * @param text the document's text in plain form, of the same length
 * @param parts headings and statements in the order of the text
 * @param persons all whom the text names on good evidence, quoted or not
 * @param names where they are named, in the order of the text, without overlap
 */
public record PointedText(
    String text, List<Part> parts, List<Speaker> persons, List<NamePlace> names) {
  public PointedText {
    parts = List.copyOf(parts);
    persons = List.copyOf(persons);
    names = List.copyOf(names);
  }

  /**
   * A place where somebody is named.
   *
   * @param span of the name, or of a short form of it
   * @param keys of the persons who may be meant; several where they share a form
   */
  public record NamePlace(Span span, Set<String> keys) {
    public NamePlace {
      keys = Set.copyOf(keys);
    }
  }

  /** The text of a briefing with its statements, and with these persons. */
  static PointedText of(Briefing briefing, List<Speaker> persons) {
    String plain = PlainText.of(briefing.document().text());
    return new PointedText(plain, parts(briefing), persons, places(plain, forms(persons)));
  }

  /** Who is named at a position, null when nobody is. */
  @Nullable NamePlace placeAt(int position) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (names.get(middle).span().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < names.size() && names.get(low).span().start() <= position ? names.get(low) : null;
  }

  /** The form in which names are compared with the text. */
  public static String plain(String name) {
    return PlainText.of(name);
  }

  /** Where forms of names stand, the longest at each place. */
  public static List<NamePlace> places(String plain, Map<String, Set<String>> forms) {
    WordList words = WordList.of(forms.keySet());
    List<NamePlace> places = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int length = words.lengthAt(plain, at, plain.length());
      if (length > 0) {
        Set<String> keys = forms.getOrDefault(plain.substring(at, at + length), Set.of());
        places.add(new NamePlace(new Span(at, at + length), keys));
      }
      at += Math.max(1, length);
    }
    return places;
  }

  /** The forms by which persons are named, each with those whom it fits. */
  public static Map<String, Set<String>> forms(List<Speaker> speakers) {
    NameForms nameForms = new NameForms();
    List<String> names = speakers.stream().map(s -> PlainText.of(s.name())).toList();
    Set<String> given = new ShortForms(names).given();
    Map<String, Set<String>> forms = new HashMap<>();
    for (Speaker speaker : speakers) {
      String name = PlainText.of(speaker.name());
      add(forms, name, speaker);
      speaker.aliases().forEach(alias -> add(forms, PlainText.of(alias), speaker));
      nameForms.parts(name).forEach(part -> add(forms, part, speaker));
      if (name.length() == 3 && given.contains(name.substring(1))) {
        add(forms, name.substring(1), speaker);
      }
    }
    return forms;
  }

  private static void add(Map<String, Set<String>> forms, String form, Speaker speaker) {
    if (form.length() > 1) {
      forms.computeIfAbsent(form, f -> new TreeSet<>()).add(speaker.key());
    }
  }

  private static List<Part> parts(Briefing briefing) {
    Document document = briefing.document();
    List<Part> parts = new ArrayList<>();
    for (Section section : document.sections()) {
      parts.add(new Part(section.span().start(), section.span().end(), Kind.HEADING));
    }
    Map<String, Paragraph> paragraphs =
        document.paragraphs().stream().collect(Collectors.toMap(Paragraph::anchor, p -> p));
    String before = "";
    for (Statement statement : briefing.statements()) {
      Paragraph paragraph = paragraphs.get(statement.paragraph());
      boolean note = paragraph != null && paragraph.isNote();
      boolean first = !statement.paragraph().equals(before);
      Span span = statement.span();
      parts.add(
          new Part(span.start(), span.end(), note ? Kind.NOTE : first ? Kind.FIRST : Kind.FURTHER));
      before = statement.paragraph();
    }
    parts.sort(Comparator.comparingInt(Part::start));
    return parts;
  }
}
