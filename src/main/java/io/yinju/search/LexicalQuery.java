package io.yinju.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene queries out of ids and terms; nothing a user types is parsed. */
final class LexicalQuery {
  /** A question with more distinct terms than this is looked for by its rarest ones. */
  private static final int MOST_TERMS = 200;

  private final IndexReader reader;

  LexicalQuery(IndexReader reader) {
    this.reader = reader;
  }

  /** Any of the text's terms, among the chunks that the query admits. */
  Query of(PassageQuery query) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (IndexFormat.LexicalField field : IndexFormat.LEXICAL) {
      Map<String, Integer> counts = LexicalAnalysis.terms(field.analyzer(), query.text());
      for (Term term : selective(field.name(), counts.keySet())) {
        float weight = field.weight() * counts.getOrDefault(term.text(), 1);
        any.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD);
      }
    }
    return filtered(any.build(), query);
  }

  /** The same query among the chunks that {@code query} admits. */
  static Query filtered(Query wanted, PassageQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(wanted, Occur.MUST);
    if (!query.documents().isEmpty()) {
      all.add(anyOf(IndexFormat.DOCUMENT, query.documents()), Occur.FILTER);
    }
    if (!query.speakers().isEmpty()) {
      all.add(anyOf(IndexFormat.SPEAKER, query.speakers()), Occur.FILTER);
    }
    if (!query.headings()) {
      all.add(new TermQuery(new Term(IndexFormat.HEADING, "true")), Occur.MUST_NOT);
    }
    return all.build();
  }

  private static Query anyOf(String field, Set<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** The terms that occur in the index, in their order; of very many only the rarest. */
  private List<Term> selective(String field, Collection<String> texts) throws IOException {
    Map<Term, Integer> frequencies = new LinkedHashMap<>();
    for (String text : texts) {
      Term term = new Term(field, text);
      int frequency = reader.docFreq(term);
      if (frequency > 0) {
        frequencies.put(term, frequency);
      }
    }
    if (frequencies.size() <= MOST_TERMS) {
      return List.copyOf(frequencies.keySet());
    }
    Set<Term> rarest =
        frequencies.entrySet().stream()
            .sorted(
                Map.Entry.<Term, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_TERMS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    return frequencies.keySet().stream().filter(rarest::contains).toList();
  }
}
