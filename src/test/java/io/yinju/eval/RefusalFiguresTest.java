package io.yinju.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.eval.RefusalFigures.Judged;
import io.yinju.eval.RefusalFigures.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalFiguresTest {
  private static final List<Judged> JUDGED =
      List.of(
          new Judged(true, 0.9),
          new Judged(true, 0.6),
          new Judged(true, 0.3),
          new Judged(true, 0.8),
          new Judged(false, 0.1),
          new Judged(false, 0.7));

  @Test
  void countsWhatIsBelowTheThreshold() {
    RefusalFigures figures = RefusalFigures.of(JUDGED, 0.35);

    assertThat(figures.precision()).isEqualTo(50);
    assertThat(figures.recall()).isEqualTo(50);
  }

  @Test
  void theCurveTradesRecallForWronglyRefusedAnswers() {
    List<Point> curve = RefusalFigures.of(JUDGED, 0.5).curve();

    assertThat(curve).hasSize(19);
    assertThat(curve.get(4)).isEqualTo(new Point(0.25, 100, 50, 0));
    assertThat(curve.get(14)).isEqualTo(new Point(0.75, 50, 100, 50));
    assertThat(curve).extracting(Point::recall).isSorted();
  }

  @Test
  void nothingRefusedIsZeroNotAFault() {
    RefusalFigures figures = RefusalFigures.of(List.of(new Judged(true, 0.9)), 0.5);

    assertThat(figures.precision()).isZero();
    assertThat(figures.recall()).isZero();
  }
}
