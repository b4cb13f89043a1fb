package org.vaezoo.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.table.Tables;

/**
 * A column's name is written once, where the column is declared. Names of two words and more are
 * refused everywhere else, as nothing but a column is called so: settings and keys of JSON have no
 * underscore. Names of one word are words of the language too; of them the ways by name into rows
 * are refused, as rows take columns, and {@code GivenName} is for what the code does not know.
 */
class ColumnNamesTest {

  private static final Path HOME = Path.of("..", "..");

  /** Comments and characters in single quotes are skipped, so that no literal begins in them. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "//[^\\n]*|/\\*[\\s\\S]*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"[\\s\\S]*?\"\"\""
              + "|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\b(Column\\.\\w+|ColumnFamily\\.\\w+|EstimateColumns\\.\\w+|IntervalColumns\\.of)"
              + "\\(\\s*$");

  private static final Pattern BY_NAME =
      Pattern.compile(
          "\\b(new GivenName\\(\\s*([\"A-Z])|(cells|values)\\(\\)\\s*\\.(get|containsKey"
              + "|getOrDefault)\\(\\s*\"|(schema|Schema|SCHEMA)\\w*(\\(\\))?\\s*\\.column\\(\\s*\")");

  private static final Set<String> NAMES = new LinkedHashSet<>();
  private static final List<ColumnFamily> FAMILIES = new ArrayList<>();

  static {
    for (Schema schema : Tables.installed().schemas()) {
      schema.columns().stream().map(Column::name).filter(n -> n.contains("_")).forEach(NAMES::add);
      FAMILIES.addAll(schema.families());
    }
  }

  @Test
  void noNameOfAColumnIsWrittenOutsideItsDeclaration() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> files = sources();
    for (Path file : files) {
      wrong.addAll(problems(HOME.relativize(file).toString(), Files.readString(file)));
    }
    assertThat(wrong).isEmpty();
    assertThat(files).hasSizeGreaterThan(1000);
    assertThat(NAMES).contains("elbo_nats", "share_of_peak", "supervised_accuracy");
  }

  @Test
  void everyWayByNameIsFound() {
    String source =
        """
        /** The column "rate_nats". */
        class Bad {
          static final Column RATE = Column.number("rate_nats", Unit.NATS, "of elbo_nats");
          Object read(Row row) {
            // row.number("elbo_nats")
            put('"', "elbo_nats");
            put("importance_10_nats", "elbo");
            row.put(new GivenName("split"), 1);
            row.put(new GivenName(SPLIT), 1);
            row.put(new GivenName(key), 1);
            return row.cells().get("trial");
          }
        }
        """;
    assertThat(problems("Bad.java", source))
        .containsExactly(
            "Bad.java:6: \"elbo_nats\" is the name of a column: take the Column",
            "Bad.java:7: \"importance_10_nats\" is the name of a column: take the Column",
            "Bad.java:8: a column by name: take the Column",
            "Bad.java:9: a column by name: take the Column",
            "Bad.java:11: a column by name: take the Column");
  }

  private static List<String> problems(String file, String source) {
    List<String> wrong = new ArrayList<>();
    StringBuilder code = new StringBuilder(source);
    for (MatchResult found : LITERAL.matcher(source).results().toList()) {
      String literal = found.group(1);
      if (literal == null) {
        blank(code, found);
      } else if (isColumn(literal)
          && !DECLARATION.matcher(source.substring(0, found.start())).find()) {
        wrong.add(
            place(file, source, found)
                + "\""
                + literal
                + "\" is the name of a column: take the"
                + " Column");
      }
    }
    BY_NAME
        .matcher(code)
        .results()
        .forEach(
            found -> wrong.add(place(file, source, found) + "a column by name: take the Column"));
    return wrong;
  }

  private static boolean isColumn(String literal) {
    return NAMES.contains(literal)
        || (literal.contains("_")
            && FAMILIES.stream().anyMatch(family -> family.column(literal).isPresent()));
  }

  private static void blank(StringBuilder code, MatchResult comment) {
    for (int i = comment.start(); i < comment.end(); i++) {
      if (code.charAt(i) != '\n') {
        code.setCharAt(i, ' ');
      }
    }
  }

  private static String place(String file, String source, MatchResult found) {
    long line = source.substring(0, found.start()).chars().filter(c -> c == '\n').count() + 1;
    return file + ":" + line + ": ";
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files
          .filter(file -> file.toString().contains(Path.of("src", "main", "java").toString()))
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }
}
