package io.yinju.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The page's libraries, out of the Maven artifacts of {@code org.mvnpm} on the class path: {@code
 * /vendor/NAME/FILE.js} is the artifact's own file of that name.
 */
final class VendorFiles implements Handler {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FILE = Pattern.compile("([\\w-]+/)*[\\w-]+(\\.[\\w-]+)*\\.js");

  @Override
  public void handle(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    String file = ctx.pathParam("file");
    if (!NAME.matcher(name).matches() || !FILE.matcher(file).matches()) {
      throw Routes.notFound();
    }
    String resource = "META-INF/resources/_static/%s/%s/%s".formatted(name, versionOf(name), file);
    try (InputStream in = open(resource)) {
      Replies.send(ctx, "text/javascript; charset=utf-8", in.readAllBytes());
    }
  }

  private static String versionOf(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open("META-INF/maven/org.mvnpm/" + name + "/pom.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version", "");
  }

  private static InputStream open(String resource) {
    InputStream in = VendorFiles.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw Routes.notFound();
    }
    return in;
  }
}
