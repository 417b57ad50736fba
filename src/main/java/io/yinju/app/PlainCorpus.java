package io.yinju.app;

import io.yinju.corpus.Attributor;
import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.Statement;
import io.yinju.corpus.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** First form of reading a corpus: every file anew each time. */
final class PlainCorpus {
  private PlainCorpus() {}

  static Corpus read(Path folder, Attributor attributor) {
    DocumentReader reader = new DocumentReader();
    List<Briefing> briefings = new ArrayList<>();
    List<Corpus.Skipped> skipped = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        String id = name.replaceAll("\\.[^.]*$", "").replace('/', '~');
        try {
          Document document = reader.read(id, name, Files.readAllBytes(file));
          briefings.add(attributor.attribute(document));
        } catch (UnreadableFileException e) {
          skipped.add(new Corpus.Skipped(name, e.getMessage()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(briefings, skipped);
  }

  /** First form of attribution: a statement a paragraph, said by nobody. */
  static final class Nobody implements Attributor {
    @Override
    public Briefing attribute(Document document) {
      List<Statement> statements =
          document.paragraphs().stream()
              .map(p -> new Statement(p.anchor(), p.span(), List.of(), null, null))
              .toList();
      return new Briefing(document, List.of(), statements);
    }

    @Override
    public String version() {
      return "0";
    }
  }
}
