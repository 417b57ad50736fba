package io.yinju.inference;

import ai.onnxruntime.OrtSession;
import io.yinju.inference.SpanSearch.TokenSpan;
import io.yinju.inference.WordPieces.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A cross-encoder over {@code [CLS] question [SEP] passage [SEP]} on ONNX Runtime that scores every
 * token as start and end of the answer, {@code [CLS]} standing for "no answer here".
 *
 * <p>Each window has a run of its own: the int8 graph computes one scale for all activations of a
 * run, so texts that share a run would change each other's scores. A passage that doesn't fit is
 * read in windows that overlap.
 */
public final class OnnxReader implements Reader {
  /** Candidates a passage at most. */
  private static final int CANDIDATES = 5;

  /** Threads that share a run when cores are idle: the last passage of an odd number, or one. */
  private static final int SHARED = 2;

  private final ReaderCard card;
  private final WordPieces pieces;
  private final OnnxModel model;
  private final Workers workers;
  private final Lifetime lifetime = new Lifetime("reader");

  private OnnxReader(ReaderCard card, WordPieces pieces, OnnxModel model, int threads) {
    this.card = card;
    this.pieces = pieces;
    this.model = model;
    this.workers = new Workers("reader", threads);
  }

  /**
   * Loads a model; takes some 200 ms.
   *
   * @param folder the model's folder with its {@code card.json}
   * @param threads how many passages are read at once
   * @throws UnusableModelException when a file is missing or altered
   */
  public static OnnxReader open(Path folder, int threads) {
    ReaderCard card = ReaderCard.load(folder);
    WordPieces pieces = WordPieces.read(card.model().tokenizer());
    OnnxModel model = OnnxModel.open(card.model().model(), Math.min(threads, SHARED));
    return new OnnxReader(card, pieces, model, threads);
  }

  @Override
  public double threshold() {
    return card.calibration().threshold5();
  }

  @Override
  public String id() {
    return card.model().fingerprint();
  }

  @Override
  public List<Reading> read(String question, List<String> passages) {
    List<Token> all = pieces.tokens(question);
    List<Token> asked = all.subList(0, Math.min(all.size(), card.maxQuestionTokens()));
    return workers.map(passages, passage -> read(asked, passage));
  }

  private Reading read(List<Token> question, String passage) {
    List<Token> tokens = pieces.tokens(passage);
    if (tokens.isEmpty()) {
      return new Reading(List.of(), Double.NEGATIVE_INFINITY);
    }
    int room = card.model().maxTokens() - 3 - question.size();
    List<TokenSpan> spans = new ArrayList<>();
    double answers = Double.NEGATIVE_INFINITY;
    int from = 0;
    int to;
    do {
      to = Math.min(tokens.size(), from + room);
      Window window = read(question, tokens.subList(from, to));
      spans.addAll(best(window, from, to - from));
      answers = Math.max(answers, window.answers());
      from += room - card.overlap();
    } while (to < tokens.size());
    List<Candidate> candidates =
        SpanSearch.merge(spans, CANDIDATES).stream().map(s -> candidate(tokens, s)).toList();
    double logit = card.calibration().logit(candidates.getFirst().margin(), answers, tokens.size());
    return new Reading(candidates, logit);
  }

  private List<TokenSpan> best(Window window, int from, int count) {
    return SpanSearch.best(
        window.start(),
        window.end(),
        window.at(),
        from,
        count,
        card.longestAnswerTokens(),
        CANDIDATES);
  }

  private static Candidate candidate(List<Token> tokens, TokenSpan span) {
    return new Candidate(
        tokens.get(span.first()).start(), tokens.get(span.last()).end(), span.margin());
  }

  private Window read(List<Token> question, List<Token> passage) {
    int at = question.size() + 2;
    long[] ids = new long[at + passage.size() + 1];
    long[] types = new long[ids.length];
    Arrays.fill(types, at, ids.length, 1);
    ids[0] = WordPieces.CLS;
    for (int i = 0; i < question.size(); i++) {
      ids[i + 1] = question.get(i).id();
    }
    ids[at - 1] = WordPieces.SEP;
    for (int i = 0; i < passage.size(); i++) {
      ids[at + i] = passage.get(i).id();
    }
    ids[ids.length - 1] = WordPieces.SEP;
    return lifetime.during(() -> model.run(ids, types, result -> window(result, at)));
  }

  private Window window(OrtSession.Result result, int at) {
    return new Window(
        OnnxModel.floats(result, "start"),
        OnnxModel.floats(result, "end"),
        OnnxModel.floats(result, "answers")[0],
        at);
  }

  @Override
  public void close() {
    workers.close();
    lifetime.end(model::close);
  }

  /** The scores of one window; {@code at} is where the passage begins in the input. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, read once
  private record Window(float[] start, float[] end, float answers, int at) {}
}
