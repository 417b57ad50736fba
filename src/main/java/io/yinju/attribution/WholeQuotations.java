package io.yinju.attribution;

import io.yinju.corpus.Span;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Quotations of several sentences whose speaker is named at their beginning or at their end
 * (“甲。乙。丙。”某某说): what stands between one pair of quotation marks is one person's.
 */
final class WholeQuotations {
  private final Map<Span, Statement> naming = new HashMap<>();

  /**
   * Looks for them.
   *
   * @param plain the text in plain form
   * @param statements of the text, in their order
   * @param names whether a statement names its speakers with a verb of saying
   */
  WholeQuotations(String plain, List<Statement> statements, Predicate<Statement> names) {
    int at = 0;
    for (Span quotation : quotations(plain, statements)) {
      while (statements.get(at).span().end() <= quotation.start()) {
        at++;
      }
      List<Statement> inside = new ArrayList<>();
      for (int i = at; i < statements.size(); i++) {
        if (statements.get(i).span().start() >= quotation.end()) {
          break;
        }
        inside.add(statements.get(i));
      }
      int next = at + inside.size();
      if (inside.size() > 1) {
        own(inside, names);
      }
      if (next < statements.size()) {
        follow(plain, quotation, inside, statements.get(next), names);
      }
    }
  }

  /** The statement that names the speaker of the quotation that a statement is part of. */
  @Nullable Statement naming(Statement statement) {
    return naming.get(statement.span());
  }

  private void own(List<Statement> inside, Predicate<Statement> names) {
    Set<List<String>> named = new HashSet<>();
    Statement last = null;
    for (Statement statement : inside) {
      if (!statement.speakers().isEmpty() && names.test(statement)) {
        named.add(statement.speakers());
        last = statement;
      }
    }
    if (last != null && named.size() == 1) {
      for (Statement statement : inside) {
        if (statement.speakers().isEmpty() || statement.speakers().equals(last.speakers())) {
          naming.put(statement.span(), last);
        }
      }
    }
  }

  /**
   * 以家电为例，“甲。乙。”某某表示，但…: whoever is named right behind a quotation that is nobody's, with a verb of
   * saying, owns it.
   */
  private void follow(
      String plain,
      Span quotation,
      List<Statement> inside,
      Statement next,
      Predicate<Statement> names) {
    String cue = next.cue();
    if (cue == null
        || next.speakers().isEmpty()
        || next.span().start() != quotation.end()
        || !next.paragraph().equals(inside.getFirst().paragraph())
        || "。！？…".indexOf(plain.charAt(quotation.end() - 2)) < 0
        || !inside.stream().allMatch(s -> s.speakers().isEmpty() && s.source() == null)
        || !names.test(next)) {
      return;
    }
    String words = plain.substring(next.span().start(), next.span().end());
    int verb = words.indexOf(PlainText.of(cue));
    if (verb > 0 && words.substring(0, verb).chars().noneMatch(c -> "，；：“".indexOf(c) >= 0)) {
      inside.forEach(s -> naming.put(s.span(), next));
    }
  }

  /** Outermost quotations, each inside one paragraph. */
  private static List<Span> quotations(String plain, List<Statement> statements) {
    List<Span> found = new ArrayList<>();
    int depth = 0;
    int open = 0;
    String paragraph = "";
    for (Statement statement : statements) {
      if (!statement.paragraph().equals(paragraph)) {
        paragraph = statement.paragraph();
        depth = 0;
      }
      for (int i = statement.span().start(); i < statement.span().end(); i++) {
        char c = plain.charAt(i);
        if (c == '“') {
          open = depth == 0 ? i : open;
          depth++;
        } else if (c == '”' && depth > 0) {
          depth--;
          if (depth == 0) {
            found.add(new Span(open, i + 1));
          }
        }
      }
    }
    return found;
  }
}
