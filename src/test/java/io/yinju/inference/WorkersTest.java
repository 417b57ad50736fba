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
  void closingCallsOffWhatWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Semaphore end = new Semaphore(0);
    try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
      Future<List<Integer>> results =
          caller.submit(
              () ->
                  workers.map(
                      List.of(1, 2, 3),
                      n -> {
                        begun.countDown();
                        end.acquireUninterruptibly();
                        return n;
                      }));
      begun.await();
      workers.close();
      end.release();

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
