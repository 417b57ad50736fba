package io.yinju;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the package table: who may import whom, and which library lives where. */
final class ArchitectureTest {
  private static final String BASE = "io.yinju.";

  /** An import that finds almost nothing must not pass for a good one. */
  private static final int FEWEST_CLASSES = 100;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.yinju");

  /** Package to the packages it may import, in the order of the table. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("corpus", List.of()),
          Map.entry("inference", List.of()),
          Map.entry("attribution", List.of("corpus", "inference")),
          Map.entry("search", List.of("corpus", "inference")),
          Map.entry("answer", List.of("corpus", "attribution", "inference", "search")),
          Map.entry("langchain4j", List.of("corpus", "inference", "search", "answer")),
          Map.entry("api", List.of("corpus", "attribution", "answer")),
          Map.entry("server", List.of("api", "answer", "corpus", "attribution", "search")),
          Map.entry(
              "eval", List.of("api", "answer", "search", "inference", "corpus", "attribution")),
          Map.entry(
              "bench",
              List.of(
                  "corpus",
                  "attribution",
                  "inference",
                  "search",
                  "answer",
                  "langchain4j",
                  "api",
                  "server",
                  "eval")),
          Map.entry(
              "app",
              List.of(
                  "corpus",
                  "attribution",
                  "inference",
                  "search",
                  "answer",
                  "langchain4j",
                  "api",
                  "server",
                  "eval",
                  "bench")));

  /** Library packages to the only packages that may know them. */
  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("com.hankcs..", List.of("attribution")),
          Map.entry("ai.onnxruntime..", List.of("inference")),
          Map.entry("ai.djl..", List.of("inference")),
          Map.entry("org.apache.lucene..", List.of("search")),
          Map.entry("dev.langchain4j..", List.of("langchain4j", "bench")),
          Map.entry("io.javalin..", List.of("server")),
          Map.entry("org.eclipse.jetty..", List.of("server")),
          Map.entry("jakarta.servlet..", List.of("server")),
          Map.entry("com.fasterxml.jackson.annotation..", List.of("api", "corpus", "eval")),
          Map.entry("picocli..", List.of("app")),
          Map.entry("me.tongfei..", List.of("app")));

  @Test
  void everythingWasImported() {
    assertThat(CLASSES.size()).isGreaterThan(FEWEST_CLASSES);
    assertThat(packages())
        .contains("corpus", "attribution", "inference", "search", "answer", "api", "server", "app");
  }

  @Test
  void thereIsNoPackageBesideTheTable() {
    assertThat(packages()).isSubsetOf(MAY_IMPORT.keySet());
  }

  static Stream<String> packages() {
    return CLASSES.stream()
        .map(c -> c.getPackageName())
        .filter(name -> name.startsWith(BASE))
        .map(name -> name.substring(BASE.length()).replaceFirst("\\..*", ""))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsOnlyWhatTheTableAllows(String name) {
    String[] forbidden =
        MAY_IMPORT.keySet().stream()
            .filter(other -> !other.equals(name))
            .filter(other -> !MAY_IMPORT.getOrDefault(name, List.of()).contains(other))
            .map(other -> BASE + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(BASE + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .allowEmptyShould(false)
          .check(CLASSES);
    }
  }

  static Stream<String> libraries() {
    return HOMES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayAtHome(String library) {
    String[] homes =
        HOMES.getOrDefault(library, List.of()).stream()
            .map(home -> BASE + home + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    SlicesRuleDefinition.slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLineReadsTheEnvironmentOrEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "app..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void theIndexesInterfaceIsFreeOfLucene() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "search")
        .and()
        .areInterfaces()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    for (String name : (Iterable<String>) packages()::iterator) {
      Class<?> info = Class.forName(BASE + name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .check(CLASSES);
    assertThat(packages()).doesNotContainAnyElementsOf(Arrays.asList("util", "common"));
  }
}
