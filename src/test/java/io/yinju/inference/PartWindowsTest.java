package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yinju.inference.PartWindows.Scores;
import io.yinju.inference.PartWindows.Window;
import io.yinju.inference.Pointer.Kind;
import io.yinju.inference.Pointer.Part;
import io.yinju.inference.Pointer.Voices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartWindowsTest {
  private static final WordPieces PIECES =
      WordPieces.read(Path.of("models/reader-zh/tokenizer.json"));

  /** Parts of these lengths in characters, one behind the other. */
  private static PartWindows windows(int... lengths) {
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (int length : lengths) {
      int start = text.length();
      text.append("字".repeat(length));
      parts.add(new Part(start, text.length(), parts.isEmpty() ? Kind.HEADING : Kind.FIRST));
    }
    return new PartWindows(text.toString(), parts, PIECES, 512);
  }

  @Test
  void everyPartIsJudgedOnceInOrderAndNoWindowIsTooLong() {
    int[] lengths = IntStream.range(0, 120).map(i -> 1 + (i * 37) % 180).toArray();
    PartWindows windows = windows(lengths);

    List<Window> found = windows.windows();

    assertThat(found.stream().flatMapToInt(w -> IntStream.range(w.judged(), w.last())).toArray())
        .isEqualTo(IntStream.range(0, lengths.length).toArray());
    assertThat(found).allSatisfy(w -> assertThat(windows.ids(w).length).isLessThanOrEqualTo(512));
    assertThat(found.subList(1, found.size()))
        .as("what stands before is read too")
        .allSatisfy(w -> assertThat(w.first()).isLessThan(w.judged()));
  }

  @Test
  void ofAVeryLongPartTheBeginningAndTheEndAreRead() {
    PartWindows windows = windows(100_000, 30);

    List<Window> found = windows.windows();

    assertThat(windows.ids(found.getFirst()).length).isBetween(200, 512);
  }

  @Test
  void nothingToReadIsNoWindow() {
    assertThat(windows().windows()).isEmpty();
  }

  @Test
  void sharesAddUpAndPointToTheTokensOfTheText() {
    PartWindows windows =
        new PartWindows("王芳说，好。", List.of(new Part(0, 6, Kind.FIRST)), PIECES, 512);
    Window window = windows.windows().getFirst();
    int count = windows.ids(window).length;
    float[] query = new float[count];
    float[] key = new float[count];
    query[3] = 1; // the mark of the part
    key[4] = 9; // 王
    key[5] = 8; // 芳
    float[] tags = new float[3 * count];
    tags[3 * 4 + 1] = 5;
    tags[3 * 5 + 2] = 5;

    Voices voices = windows.read(window, new Scores(query, key, tags, 1));

    Pointer.Pointing pointing = voices.pointings().getFirst();
    assertThat(pointing.places().getFirst().start()).isZero();
    assertThat(pointing.places().getFirst().share()).isGreaterThan(0.7);
    assertThat(
            pointing.narrator()
                + pointing.source()
                + pointing.elsewhere()
                + pointing.places().stream().mapToDouble(Pointer.Place::share).sum())
        .isCloseTo(1, within(0.02));
    assertThat(voices.names()).singleElement().satisfies(n -> assertThat(n.end()).isEqualTo(2));
  }
}
