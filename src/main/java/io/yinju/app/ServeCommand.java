package io.yinju.app;

import io.yinju.server.ApiServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the page and the API, until the process is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "启动网页和 HTTP 接口；语料目录有变化时自动更新。")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private final Console console;

  @Option(names = "--host", paramLabel = "地址", description = "监听地址（YINJU_HOST，默认 127.0.0.1）")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "端口", description = "监听端口（YINJU_PORT，默认 8080；0 为任选）")
  private @Nullable String port;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<SettingKey, String> flags = corpus.flags();
    CorpusOptions.putGiven(flags, SettingKey.YINJU_HOST, host);
    CorpusOptions.putGiven(flags, SettingKey.YINJU_PORT, port);
    Settings settings = SettingsReader.read(flags, console.environment(), console.home());
    settings.languageModel().ifPresent(model -> LOG.warn("已设置语言模型 {}，但这一版还不使用它", model));
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicReference<@Nullable LiveCorpus> started = new AtomicReference<>();
    StopSignals.handle(() -> stop(stopped, started.get()));
    try (Wiring wiring = Wiring.of(settings);
        OpeningProgress progress = new OpeningProgress(console.err(), Duration.ofSeconds(1));
        LiveCorpus live = wiring.liveCorpus(progress);
        ApiServer server = wiring.server(live)) {
      started.set(live);
      live.start();
      if (stopped.getCount() > 0) {
        live.awaitFirst();
      }
      if (stopped.getCount() > 0) {
        console.out().println("引据已就绪：" + address(settings.host(), server.port()));
        console.out().flush();
      }
      stopped.await();
    }
    return 0;
  }

  private static void stop(CountDownLatch stopped, @Nullable LiveCorpus live) {
    stopped.countDown();
    if (live != null) {
      live.close();
    }
  }

  private static String address(String host, int port) {
    String name =
        switch (host) {
          case "0.0.0.0", "::", "[::]" -> "localhost";
          default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    return "http://%s:%d/".formatted(name, port);
  }
}
