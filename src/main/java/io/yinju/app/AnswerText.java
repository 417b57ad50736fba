package io.yinju.app;

import io.yinju.answer.Answer;
import io.yinju.answer.Citation;
import io.yinju.attribution.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as it is read in a terminal. */
final class AnswerText {
  private AnswerText() {}

  /** The text, then one entry a source with its quote. */
  static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.text());
    switch (answer) {
      case Answer.Answered answered -> {
        if (answered.notice() != null) {
          lines.add("（" + answered.notice() + "）");
        }
        lines.add("");
        answered.citations().forEach(c -> lines.addAll(source("[" + c.number() + "]", c)));
      }
      case Answer.Refused refused -> {
        if (!refused.nearest().isEmpty()) {
          lines.add("");
          lines.add("最接近的内容：");
          refused.nearest().forEach(c -> lines.addAll(source("·", c)));
        }
      }
    }
    return lines;
  }

  private static List<String> source(String mark, Citation citation) {
    String place =
        Stream.of(who(citation), citation.documentTitle(), section(citation), paragraph(citation))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return List.of(mark + " " + place, "    " + quoted(citation.quote()));
  }

  /** In quotation marks, of which a quote in its own has enough. */
  private static String quoted(String quote) {
    boolean own =
        quote.startsWith("“")
            && quote.indexOf('”') == quote.length() - 1
            && quote.lastIndexOf('“') == 0;
    return own ? quote : "“" + quote + "”";
  }

  private static String who(Citation citation) {
    String speakers =
        citation.speakers().stream().map(AnswerText::named).collect(Collectors.joining("、"));
    if (!speakers.isEmpty()) {
      return speakers;
    }
    return citation.source() == null ? "" : citation.source();
  }

  private static String named(Person person) {
    return person.title() == null ? person.name() : person.name() + "（" + person.title() + "）";
  }

  private static String section(Citation citation) {
    return citation.section() == null ? "" : citation.section();
  }

  private static String paragraph(Citation citation) {
    return citation.paragraph() == null ? "" : "第" + citation.paragraph() + "段";
  }
}
