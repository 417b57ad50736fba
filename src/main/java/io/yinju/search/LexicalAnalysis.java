package io.yinju.search;

import io.yinju.corpus.FoldedText;
import io.yinju.corpus.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into terms, the same way for chunks and questions: NFKC, simplified characters and
 * folded case first, then words or character bigrams. Thread-safe.
 */
final class LexicalAnalysis {
  /** Chinese words by a hidden Markov model (smartcn), Latin words and numbers. */
  static final Analyzer WORDS = new Words();

  /** Overlapping pairs of Chinese characters, Latin words and numbers. */
  static final Analyzer BIGRAMS = new Bigrams();

  private LexicalAnalysis() {}

  /** The form in which text is cut. */
  static String fold(String text) {
    return FoldedText.fold(text, Folding.WORDS);
  }

  /** The distinct terms of a text in order of appearance, with how often each occurs. */
  static Map<String, Integer> terms(Analyzer analyzer, String text) {
    Map<String, Integer> terms = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream("", fold(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't be cut into terms", e);
    }
    return terms;
  }

  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new HMMChineseTokenizer();
      return new TokenStreamComponents(words, new WithoutPunctuation(words));
    }
  }

  private static final class Bigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new StandardTokenizer();
      return new TokenStreamComponents(characters, new CJKBigramFilter(characters));
    }
  }

  /** smartcn gives every punctuation mark as a comma. */
  private static final class WithoutPunctuation extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutPunctuation(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return term.length() > 0
          && Character.isLetterOrDigit(Character.codePointAt(term.buffer(), 0));
    }
  }
}
