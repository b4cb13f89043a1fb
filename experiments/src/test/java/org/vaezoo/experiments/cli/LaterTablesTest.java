package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.table.Schema;

/** A folder whose tables a later version wrote is refused in one line, and left as it is. */
class LaterTablesTest {

  private static final int LATER = Schema.VERSION + 1;

  @TempDir private Path folder;

  @BeforeEach
  void makeTables() throws IOException {
    Files.writeString(folder.resolve("spec.json"), "{\"name\": \"small\", \"data\": {}}");
    Files.writeString(
        folder.resolve("rate_distortion.csv"), "trial,split,status\na,test,FINISHED\n");
    Files.writeString(folder.resolve("comparison.csv"), "trial,variant,status\na,vae,FINISHED\n");
    version(String.valueOf(LATER));
  }

  private void version(String version) throws IOException {
    Files.writeString(folder.resolve("tables.json"), "{\"version\": " + version + "}");
  }

  @Test
  void whateverReadsTablesRefusesThem() {
    String results = folder.toString();
    for (List<String> command :
        List.of(
            List.of("report", results),
            List.of("analyze", results),
            List.of("compare", results, results),
            List.of("table", results),
            List.of("evaluate", results, "--with", "aggregate"),
            List.of("resume", results))) {
      List<String> said =
          CommandLineRun.of(command.toArray(String[]::new)).refusal(Vaezoo.BAD_INPUT, 1);
      assertThat(said.get(0))
          .as("%s", command)
          .isEqualTo(
              folder.resolve("tables.json")
                  + ": expected tables of version "
                  + Schema.VERSION
                  + " at most, found version "
                  + LATER
                  + "; a later vaezoo wrote them: go on with that one, whose commit is in"
                  + " provenance.json");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**{report.html,analysis.json}");
  }

  @Test
  void tablesOfThisVersionAndEarlierOnesAreRead() throws IOException {
    for (int version = 1; version <= Schema.VERSION; version++) {
      version(String.valueOf(version));
      assertThat(CommandLineRun.of("table", folder.toString()).out()).contains("`vae`");
    }
    Files.delete(folder.resolve("tables.json"));
    assertThat(CommandLineRun.of("table", folder.toString()).out()).contains("`vae`");
  }

  @Test
  void aVersionThatIsNoneIsSaid() throws IOException {
    for (String none : List.of("\"four\"", "0", "2.5", "null")) {
      version(none);
      assertThat(CommandLineRun.of("table", folder.toString()).refusal(Vaezoo.FAILED, 1).get(0))
          .startsWith(folder.resolve("tables.json") + ": /version: expected a whole number from 1")
          .contains("; delete the file");
    }
    Files.writeString(folder.resolve("tables.json"), "{\"version");
    assertThat(CommandLineRun.of("table", folder.toString()).refusal(Vaezoo.FAILED, 1).get(0))
        .startsWith(folder.resolve("tables.json") + ": expected a JSON object, found: ");
  }
}
