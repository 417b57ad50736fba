package io.yinju.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command has of the outside world.
 *
 * @param out for results
 * @param err for everything else
 * @param environment the process's environment
 * @param home the checkout
 */
record Console(PrintStream out, PrintStream err, Map<String, String> environment, Path home) {}
