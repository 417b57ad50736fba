package io.yinju.inference;

import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Name;
import io.yinju.inference.Pointer.Part;
import io.yinju.inference.Pointer.Place;
import io.yinju.inference.Pointer.Pointing;
import io.yinju.inference.Pointer.Voices;
import io.yinju.inference.WordPieces.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The windows in which a text's parts are read to find who speaks them, as the model was trained
 * ({@code training/reader/voices.py}): {@code [CLS] [source] [elsewhere]}, the parts behind a mark
 * of their kind each, {@code [SEP]}. Of every window the middle is judged, so that each part is
 * read with what stands before and behind it.
 */
final class PartWindows {
  private static final int NARRATOR_AT = 0;
  private static final int SOURCE_AT = 1;
  private static final int ELSEWHERE_AT = 2;

  /** Ids of the vocabulary's unused tokens that stand for what no word does. */
  private static final long SOURCE = 5;

  private static final long ELSEWHERE = 6;
  private static final long[] SPECIAL = {WordPieces.CLS, SOURCE, ELSEWHERE};

  /** Tokens before and behind the judged parts of a window, at most and at least. */
  private static final int LEFT = 200;

  private static final int RIGHT = 80;

  /** Tokens of a part that are read, half of them its first and half its last. */
  private static final int LONGEST_PART = 200;

  /** Least share that is worth keeping. */
  private static final double SHARE = 0.002;

  private final List<Part> parts;
  private final int room;
  private final List<List<Token>> tokens;

  /**
   * A text's windows.
   *
   * @param longest tokens of a window, special ones included; more than those of a part and of what
   *     stands before it
   */
  PartWindows(String text, List<Part> parts, WordPieces pieces, int longest) {
    this.parts = parts;
    this.room = longest - SPECIAL.length - 1;
    this.tokens = parts.stream().map(part -> tokens(text, part, pieces)).toList();
  }

  private static List<Token> tokens(String text, Part part, WordPieces pieces) {
    List<Token> all = pieces.tokens(text.substring(part.start(), part.end()));
    List<Token> read = new ArrayList<>(all);
    if (all.size() > LONGEST_PART) {
      read = new ArrayList<>(all.subList(0, LONGEST_PART / 2));
      read.addAll(all.subList(all.size() - LONGEST_PART / 2, all.size()));
    }
    read.replaceAll(t -> new Token(t.id(), t.start() + part.start(), t.end() + part.start()));
    return read;
  }

  /** Parts [first, end), of which [judged, last) are judged. */
  record Window(int first, int end, int judged, int last) {}

  List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      int first = at;
      int size = 0;
      while (first > 0 && size + size(first - 1) <= LEFT) {
        size += size(--first);
      }
      int end = at;
      while (end < parts.size() && (end == at || size + size(end) <= room)) {
        size += size(end++);
      }
      int last = end;
      int behind = 0;
      while (end < parts.size() && last > at + 1 && behind < RIGHT) {
        behind += size(--last);
      }
      windows.add(new Window(first, end, at, last));
      at = last;
    }
    return windows;
  }

  private int size(int part) {
    return tokens.get(part).size() + 1;
  }

  long[] ids(Window window) {
    int size = SPECIAL.length + 1;
    for (int part = window.first(); part < window.end(); part++) {
      size += size(part);
    }
    long[] ids = new long[size];
    System.arraycopy(SPECIAL, 0, ids, 0, SPECIAL.length);
    int at = SPECIAL.length;
    for (int part = window.first(); part < window.end(); part++) {
      ids[at++] = mark(parts.get(part).kind());
      for (Token token : tokens.get(part)) {
        ids[at++] = token.id();
      }
    }
    ids[at] = WordPieces.SEP;
    return ids;
  }

  private static long mark(Kind kind) {
    return switch (kind) {
      case FIRST -> 1;
      case FURTHER -> 2;
      case HEADING -> 3;
      case NOTE -> 4;
    };
  }

  /**
   * What the model makes of a window.
   *
   * @param query of every token, {@code width} numbers each
   * @param key of every token
   * @param tags outside a name, its beginning, inside it: three scores a token
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, read once
  record Scores(float[] query, float[] key, float[] tags, int width) {}

  /** What is made of the judged parts of a window. */
  Voices read(Window window, Scores scores) {
    List<Token> places = new ArrayList<>(Collections.nCopies(SPECIAL.length, null));
    List<Integer> marks = new ArrayList<>();
    for (int part = window.first(); part < window.end(); part++) {
      marks.add(places.size());
      places.add(null);
      places.addAll(tokens.get(part));
    }
    places.add(null);
    List<Pointing> pointings = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (int part = window.judged(); part < window.last(); part++) {
      int mark = marks.get(part - window.first());
      pointings.add(pointing(shares(scores, mark, places.size()), places));
      addNames(names, scores, mark + 1, tokens.get(part));
    }
    return new Voices(pointings, names);
  }

  private static double[] shares(Scores scores, int mark, int count) {
    int width = scores.width();
    double[] shares = new double[count];
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int d = 0; d < width; d++) {
        sum += (double) scores.query()[mark * width + d] * scores.key()[i * width + d];
      }
      shares[i] = sum / Math.sqrt(width);
      top = Math.max(top, shares[i]);
    }
    return softmax(shares, top);
  }

  private static double[] softmax(double[] scores, double top) {
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - top);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
    return scores;
  }

  private static Pointing pointing(double[] shares, List<Token> places) {
    List<Place> found = new ArrayList<>();
    for (int i = SPECIAL.length; i < shares.length; i++) {
      Token token = places.get(i);
      if (token != null && shares[i] >= SHARE) {
        found.add(new Place(token.start(), token.end(), shares[i]));
      }
    }
    found.sort(Comparator.comparingInt(Place::start));
    return new Pointing(shares[NARRATOR_AT], shares[SOURCE_AT], shares[ELSEWHERE_AT], found);
  }

  /** A name begins where that is the likeliest tag, and goes on as long as being inside one is. */
  private static void addNames(List<Name> names, Scores scores, int from, List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      double[] tags = tags(scores, from + i);
      if (tags[1] <= tags[0] || tags[1] <= tags[2]) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < tokens.size() && isInside(tags(scores, from + end))) {
        end++;
      }
      names.add(new Name(tokens.get(i).start(), tokens.get(end - 1).end(), tags[1]));
      i = end;
    }
  }

  private static boolean isInside(double[] tags) {
    return tags[2] > tags[0] && tags[2] > tags[1];
  }

  private static double[] tags(Scores scores, int token) {
    double[] tags = IntStream.range(0, 3).mapToDouble(t -> scores.tags()[3 * token + t]).toArray();
    return softmax(tags, Math.max(tags[0], Math.max(tags[1], tags[2])));
  }
}
