package io.yinju.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yinju.attribution.Person;
import io.yinju.attribution.SpeakerDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as listed.
 *
 * @param id stable for the same corpus
 * @param name the fullest form found
 * @param title the first title found, or null
 * @param titles every title found
 * @param aliases other forms of the name
 * @param statements number of statements
 * @param documents ids of the documents that name the person
 */
public record PersonBody(
    String id,
    String name,
    @Nullable String title,
    List<String> titles,
    List<String> aliases,
    int statements,
    List<String> documents) {

  static PersonBody of(Person person) {
    return new PersonBody(
        person.id(),
        person.name(),
        person.title(),
        person.titles(),
        person.aliases(),
        person.statements(),
        person.documents());
  }

  /**
   * All persons.
   *
   * @param speakers ordered by id
   */
  public record All(List<PersonBody> speakers) {
    /** Everybody in the directory. */
    public static All of(SpeakerDirectory directory) {
      return new All(directory.persons().stream().map(PersonBody::of).toList());
    }
  }

  /**
   * A person as named beside what was said.
   *
   * @param id of the person
   * @param name the fullest form found
   * @param title the first title found, or null
   */
  public record Brief(String id, String name, @Nullable String title) {
    static Brief of(Person person) {
      return new Brief(person.id(), person.name(), person.title());
    }
  }

  /**
   * A person with everything said.
   *
   * @param id of the person
   * @param name the fullest form found
   * @param title the first title found, or null
   * @param titles every title found
   * @param aliases other forms of the name
   * @param documents ids of the documents that name the person
   * @param statements what was said, in order of document and position
   */
  public record WithStatements(
      String id,
      String name,
      @Nullable String title,
      List<String> titles,
      List<String> aliases,
      List<String> documents,
      List<Said> statements) {

    /** The person that {@code mention} stands for: an id, or a name or title that fits one. */
    public static WithStatements of(String mention, SpeakerDirectory directory) {
      Person person = onlyOne(mention, directory);
      return new WithStatements(
          person.id(),
          person.name(),
          person.title(),
          person.titles(),
          person.aliases(),
          person.documents(),
          directory.statements(person).stream().map(l -> Said.of(l, directory)).toList());
    }

    private static Person onlyOne(String mention, SpeakerDirectory directory) {
      List<Person> found = directory.find(mention);
      if (found.size() > 1) {
        throw ApiException.ambiguous(mention, found);
      }
      return found.stream()
          .findFirst()
          .orElseThrow(
              () ->
                  new ApiException(
                      ErrorCode.NOT_FOUND, "语料中没有“%s”这个人。".formatted(Shown.briefly(mention))));
    }
  }

  /**
   * A statement with the document it stands in.
   *
   * @param documentId the document
   * @param documentTitle its title
   * @param section full text of the nearest heading, or null
   * @param statement what was said
   */
  public record Said(
      String documentId,
      String documentTitle,
      @Nullable String section,
      @JsonUnwrapped StatementBody statement) {
    static Said of(SpeakerDirectory.Located located, SpeakerDirectory directory) {
      var document = located.briefing().document();
      String section =
          document.paragraph(located.statement().paragraph()).map(document::headingOf).orElse(null);
      return new Said(
          document.id(),
          document.title(),
          section,
          StatementBody.of(located.briefing(), located.statement(), directory));
    }
  }
}
