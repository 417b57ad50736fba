package io.yinju.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "yinju",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "引据：就会议简报提问，每句话都注明谁说的、在哪一段。")
public final class Main {
  /** Lucene logs by itself and advises a flag at every start; held, as loggers are forgotten. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    StopSignals.halt();
    Path home = Path.of(System.getProperty("yinju.home", "")).toAbsolutePath().normalize();
    System.exit(run(new Console(System.out, System.err, System.getenv(), home), args));
  }

  /** Runs one command; 0 = done, 1 = the work failed, 2 = wrong use, settings or input. */
  static int run(Console console, String... args) {
    return commandLine(console).execute(args);
  }

  /** All commands, with what they write to. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new Main())
        .addSubcommand(new ServeCommand(console))
        .addSubcommand(new AskCommand(console))
        .addSubcommand(new IndexCommand(console))
        .addSubcommand(new EvalCommand(console))
        .addSubcommand(new FitCommand(console))
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setParameterExceptionHandler((e, given) -> wrongUse(e))
        .setExecutionExceptionHandler((e, line, given) -> Failure.of(e).tell(console.err()));
  }

  private static int wrongUse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println(command.getUsageMessage());
    command.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
