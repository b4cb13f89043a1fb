package org.vaezoo.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;
import org.vaezoo.experiments.table.ColumnsMarkdown;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.table.Tables;

/** Every column of every committed table is declared, and docs/columns.md says what is declared. */
class ColumnsOfResultsTest {

  private static final Path HOME = Path.of("..", "..");

  /** A file whose name was chosen by who wrote it, and its table. */
  private static final String CHOSEN = "confusion_other_kinds";

  private static List<Path> committed() throws IOException {
    try (Stream<Path> files = Files.walk(HOME.resolve("results"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static String table(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
    return name.equals(CHOSEN) ? "confusion" : name;
  }

  @Test
  void everyColumnIsKnownAndItsCellsAreOfItsType() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> files = committed();
    for (Path file : files) {
      ResultTable read = ResultTable.read(file.getParent(), file.getFileName().toString());
      read.notes().forEach(note -> wrong.add(file + ": " + note.text()));
      for (String name : read.columns()) {
        Optional<Column> column = Tables.installed().column(table(file), name);
        if (column.isEmpty()) {
          wrong.add(table(file) + ": unknown column " + name + " of " + file);
        } else {
          cells(read, column.get()).forEach(cell -> wrong.add(file + ": " + name + " " + cell));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(files.stream().map(ColumnsOfResultsTest::table)).contains("units", "soak", "gaps");
  }

  private static List<String> cells(ResultTable read, Column column) {
    return read.rows().stream()
        .map((ResultRow row) -> row.text(column))
        .flatMap(Optional::stream)
        .filter(cell -> column.type().parse(cell).isEmpty())
        .limit(1)
        .toList();
  }

  @Test
  void aColumnSaysItsUnitAndMeaning() {
    Tables.installed()
        .schemas()
        .forEach(
            schema ->
                schema
                    .columns()
                    .forEach(
                        column -> {
                          assertThat(column.meaning()).as(column.name()).isNotBlank();
                          if (column.name().endsWith("_nats")) {
                            assertThat(column.unit()).as(column.name()).isEqualTo(Unit.NATS);
                          }
                        }));
  }

  @Test
  void whatHasEndedIsSaidToHaveEnded() {
    for (String ended :
        List.of("elbo_bits_per_dim", "floor_bits_per_dim", "collapse", "importance_10_trusted")) {
      Column column = Tables.installed().column("rate_distortion", ended).orElseThrow();
      assertThat(column.lifetime().includes(2)).as(ended).isTrue();
      assertThat(column.lifetime().includes(3)).as(ended).isFalse();
    }
  }

  /** Written by {@code ./vaezoo list columns --markdown > docs/columns.md}. */
  @Test
  void thePageOfColumnsIsCurrent() throws IOException {
    List<String> page = Files.readAllLines(HOME.resolve("docs").resolve("columns.md"));
    assertThat(page).isEqualTo(ColumnsMarkdown.of(Tables.installed()));
    assertThat(page).contains("## rate_distortion.csv", "## soak.csv");
  }
}
