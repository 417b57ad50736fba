package io.yinju.app;

import io.yinju.server.ApiServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the page and the API, until the process is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "启动网页和 HTTP 接口；语料目录有变化时自动更新。")
final class ServeCommand implements Callable<Integer> {
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
    CountDownLatch stopped = new CountDownLatch(1);
    try (Wiring wiring = Wiring.of(settings);
        OpeningProgress progress = new OpeningProgress(console.err(), Duration.ofSeconds(1));
        LiveCorpus live = wiring.liveCorpus(progress);
        ApiServer server = wiring.server(live)) {
      Thread hook = new Thread(() -> stop(server, live, stopped), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      live.start();
      live.awaitFirst();
      console.out().println("引据已就绪：" + address(settings.host(), server.port()));
      console.out().flush();
      stopped.await();
    }
    return 0;
  }

  /** Runs in the JVM's shutdown: what still holds the process's work is ended in order. */
  private static void stop(ApiServer server, LiveCorpus live, CountDownLatch stopped) {
    server.close();
    live.close();
    stopped.countDown();
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
