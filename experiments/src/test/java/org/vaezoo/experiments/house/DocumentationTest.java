package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.Doc;

/**
 * What is public is documented, and a setting is documented once: by {@link Doc} at its component,
 * which a user reads in the schema and in {@code vaezoo list}.
 */
class DocumentationTest {

  /** Text of a setting from so many words on is a sentence that nobody writes twice by chance. */
  private static final int WORDS = 6;

  /** Symbols, as p(z), are no words. */
  private static final Pattern WORD = Pattern.compile("\\w{2,}");

  private static final List<Class<?>> RECORDS =
      new ClassFileImporter()
          .importPaths(Sources.compiled()).stream()
              .filter(JavaClass::isRecord)
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void everyPublicTypeHasJavadoc() {
    List<String> missing =
        Sources.of("main").stream()
            .flatMap(
                file ->
                    Declaration.in(Sources.read(file)).stream()
                        .filter(Declaration::isPublic)
                        .filter(type -> type.javadoc().isEmpty())
                        .map(type -> file + ": " + type.name()))
            .toList();
    assertThat(missing).as("public types without Javadoc").isEmpty();
  }

  @Test
  void aTypeWithoutJavadocIsFound() {
    String file =
        """
        /** Documented. */
        @PartType("a(b")
        @Range(min = (1 + 2), max = 3) // a remark
        public record Documented(int a) {}

        @FunctionalInterface
        public interface Bare {}

        // not Javadoc
        public sealed interface Other permits A {}
        """;
    assertThat(Declaration.in(file))
        .filteredOn(type -> type.javadoc().isEmpty())
        .extracting(Declaration::name)
        .containsExactly("Bare", "Other");
  }

  /** A second text in the class Javadoc would say less, or go stale. */
  @Test
  void aSettingIsNotDocumentedAgainInTheJavadocOfItsRecord() {
    List<String> twice =
        RECORDS.stream()
            .flatMap(type -> settings(type).stream())
            .filter(
                setting ->
                    Pattern.compile("@param " + setting.getName() + "\\b")
                        .matcher(javadoc(setting.getDeclaringRecord()))
                        .find())
            .map(setting -> setting.getDeclaringRecord().getSimpleName() + "." + setting.getName())
            .toList();
    assertThat(twice).as("settings with @Doc and with @param").isEmpty();
  }

  /** Pages tell why and how; what a key is, they leave to the schema. */
  @Test
  void aSettingIsNotDocumentedAgainOnAPage() throws IOException {
    List<String> texts =
        RECORDS.stream()
            .flatMap(type -> settings(type).stream())
            .map(setting -> words(setting.getAnnotation(Doc.class).value()))
            .filter(text -> WORD.matcher(text).results().count() >= WORDS)
            .toList();
    assertThat(texts).hasSizeGreaterThan(150);
    for (Path page : pages()) {
      String told = words(withoutCode(Sources.read(page)));
      assertThat(texts.stream().filter(told::contains)).as("settings on %s", page).isEmpty();
    }
  }

  private static List<Path> pages() throws IOException {
    Path home = Path.of("").toAbsolutePath().getParent();
    try (Stream<Path> found = Files.walk(home.resolve("docs"))) {
      return Stream.concat(
              Stream.of(home.resolve("README.md"), home.resolve("CONTRIBUTING.md")),
              found.filter(page -> page.toString().endsWith(".md")))
          // made of the columns' own texts
          .filter(page -> !page.endsWith("columns.md"))
          .toList();
    }
  }

  private static String withoutCode(String page) {
    return page.replaceAll("(?s)```.*?```", " ");
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", " ").strip();
  }

  private static String javadoc(Class<?> type) {
    return Declaration.in(Sources.read(Sources.of(type))).stream()
        .filter(declared -> declared.name().equals(type.getSimpleName()))
        .findFirst()
        .orElseThrow()
        .javadoc();
  }

  private static List<RecordComponent> settings(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Doc.class))
        .toList();
  }
}
