package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page's files: those below one folder, hidden ones excepted, and no listings. Their names are
 * plain ASCII, so a path with percent signs is never theirs.
 */
final class StaticFiles implements Handler {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Path folder;

  StaticFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String path = ctx.path();
    Path file = find(path).orElseThrow(Routes::notFound);
    Replies.send(ctx, typeOf(file), Files.readAllBytes(file));
  }

  /** Whether there is something to serve at this path, as it stands in the request line. */
  boolean has(String path) {
    return find(path).isPresent();
  }

  private Optional<Path> find(String path) {
    String relative = path.equals("/") ? "index.html" : path.substring(1);
    try {
      Path file = folder.resolve(relative).normalize();
      boolean servable =
          file.startsWith(folder)
              && !relative.contains("//")
              && !hasHiddenPart(folder.relativize(file))
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(folder.toRealPath());
      return servable ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static boolean hasHiddenPart(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  static String typeOf(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
