package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.measures.ratedistortion.FloorRows;

/** What a model has to be above is known before one is trained. */
class FloorNotesTest {

  @TempDir private Path folder;

  @Test
  void floorsAreSaidBeforeTheFirstTrialAndAreThoseOfTheTable() throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            "\"training\": {\"epochs\": 1, \"batchSize\": 32}",
            "\"objective\": {\"type\": \"beta\", \"beta\": 1}",
            "\"sweep\": {\"grid\": {\"training.seed\": [1, 2]}}");
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().split("floor: ", -1)).as(run.out()).hasSize(2);
    assertThat(run.out().indexOf("floor: ")).isLessThan(run.out().indexOf(" starts"));
    List<String> table = Files.readAllLines(tiny.results().resolve("floors.csv"));
    List<String> heading = List.of(table.get(0).split(",", -1));
    assertThat(heading).containsAll(FloorRows.SCHEMA.names());
    for (int line = 1; line <= 2; line++) {
      String[] cells = table.get(line).split(",", -1);
      assertThat(run.out())
          .contains(
              String.format(
                  Locale.ROOT,
                  "%s %.2f nats",
                  cells[heading.indexOf("floor_model")],
                  Double.parseDouble(cells[heading.indexOf("floor_nats")])));
    }
    CommandLineRun again = CommandLineRun.of(tiny.run());
    assertThat(again.out()).doesNotContain("floor: ");
  }
}
