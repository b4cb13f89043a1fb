package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

  private static final Path PUBLISHED = Path.of("..", "results", "mnist-vamp");

  @TempDir private Path folder;

  private Path copyOfTables() throws IOException {
    for (String file : new String[] {"spec.json", "rate_distortion.csv"}) {
      Files.copy(PUBLISHED.resolve(file), folder.resolve(file));
    }
    return folder;
  }

  @Test
  void tablesAppearBesideTheOthersAndNoneOfThoseIsTouched() throws IOException {
    byte[] before = Files.readAllBytes(copyOfTables().resolve("rate_distortion.csv"));
    CommandLineRun run = CommandLineRun.of("analyze", folder.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("vamp-vae").contains("tables: ");
    assertThat(folder)
        .isDirectoryContaining("glob:**/rd_curve.csv")
        .isDirectoryContaining("glob:**/rd_hull.csv")
        .isDirectoryContaining("glob:**/rd_summary.csv")
        .isDirectoryContaining("glob:**/effects.csv")
        .isDirectoryContaining("glob:**/analysis.json");
    assertThat(Files.readAllBytes(folder.resolve("rate_distortion.csv"))).isEqualTo(before);
    assertThat(Files.readString(folder.resolve("effects.csv"))).doesNotContain("NaN");
  }

  @Test
  void twoAnalysesGiveTheSameBytes() throws IOException {
    String[] names = {"rd_curve.csv", "rd_hull.csv", "rd_summary.csv", "effects.csv"};
    for (String out : new String[] {"one", "two"}) {
      CommandLineRun.of("analyze", PUBLISHED.toString(), "--out", folder.resolve(out).toString());
    }
    for (String name : names) {
      assertThat(folder.resolve("one").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
    }
  }

  @Test
  void tornRowsAreSaidAndTheRestIsAnalysed() throws IOException {
    Path table = copyOfTables().resolve("rate_distortion.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.substring(0, text.length() - 20));
    CommandLineRun run = CommandLineRun.of("analyze", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("left out: rate_distortion.csv:7: the file ends within the line");
    assertThat(Files.readString(folder.resolve("analysis.json"))).contains("ends within the line");
  }

  @Test
  void whatHoldsNoMeasuredTrialIsRefusedInOneLine() throws IOException {
    assertThat(CommandLineRun.of("analyze", folder.toString()).refusal(2, 1).get(0))
        .contains("expected a results folder");
    Files.copy(PUBLISHED.resolve("spec.json"), folder.resolve("spec.json"));
    assertThat(CommandLineRun.of("analyze", folder.toString()).refusal(1, 1).get(0))
        .contains("has no trial that was measured");
  }
}
