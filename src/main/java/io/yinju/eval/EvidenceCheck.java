package io.yinju.eval;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import java.util.List;
import java.util.Locale;

/** Whether a set's evidence and speakers occur in the documents. */
final class EvidenceCheck {
  private record Text(String id, String compared) {}

  private final List<Text> texts;

  EvidenceCheck(Corpus corpus) {
    texts = corpus.briefings().stream().map(EvidenceCheck::text).toList();
  }

  void check(QuestionSet set, List<String> faults) {
    for (EvalCase one : set.cases()) {
      String where = set.file() + ":" + one.line() + ": ";
      List<Text> documents = texts.stream().filter(t -> isMeant(t.id(), one)).toList();
      if (documents.isEmpty()) {
        faults.add(where + "document \"" + one.document() + "\" isn't in the corpus");
        continue;
      }
      one.evidence().stream()
          .flatMap(List::stream)
          .filter(e -> isMissing(e, documents))
          .forEach(e -> faults.add(where + "evidence isn't in the document: " + e));
      one.also().stream()
          .filter(e -> isMissing(e, documents))
          .forEach(e -> faults.add(where + "\"also\" isn't in the document: " + e));
      one.speakers().stream()
          .filter(s -> isMissing(s, documents))
          .forEach(s -> faults.add(where + "speaker isn't in the document: " + s));
    }
  }

  private static Text text(Briefing briefing) {
    return new Text(briefing.document().id(), ComparedText.of(briefing.document().text()));
  }

  private static boolean isMeant(String id, EvalCase one) {
    String wanted = one.document();
    return wanted == null
        || wanted.equals(id)
        || wanted
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\.(txt|md)$", "")
            .replace('/', '~')
            .equals(id.toLowerCase(Locale.ROOT));
  }

  private static boolean isMissing(String words, List<Text> documents) {
    String wanted = ComparedText.of(words);
    return documents.stream().noneMatch(d -> d.compared().contains(wanted));
  }
}
