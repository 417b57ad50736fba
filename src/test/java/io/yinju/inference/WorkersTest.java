package io.yinju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkersTest {
  private final Workers workers = new Workers("model", 1);

  @Test
  void givesResultsInTheOrderOfTheItems() {
    assertThat(workers.map(List.of(3, 1, 2), n -> 10 * n)).containsExactly(30, 10, 20);
    assertThat(workers.map(List.of(), n -> n)).isEmpty();
    workers.close();
  }

  @Test
  void closingCallsOffWhatWaitsAndOutlastsWhatIsUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Semaphore end = new Semaphore(0);
    AtomicBoolean running = new AtomicBoolean();
    AtomicBoolean ranOn = new AtomicBoolean();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<List<Integer>> results =
          others.submit(
              () ->
                  workers.map(
                      List.of(1, 2, 3),
                      n -> {
                        running.set(true);
                        begun.countDown();
                        end.acquireUninterruptibly();
                        running.set(false);
                        return n;
                      }));
      begun.await();
      Future<?> closing =
          others.submit(
              () -> {
                workers.close();
                ranOn.set(running.get());
              });
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS));
      end.release();
      closing.get();

      assertThat(ranOn).isFalse();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(results::get)
          .withCause(new CancellationException("the model is closed"));
    }
  }

  @Test
  void saysSoWhenUsedAfterItWasClosed() {
    workers.close();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> workers.map(List.of(1, 2), n -> n))
        .withMessage("the model is closed");
  }
}
