package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run prints at its end. */
class AnswerTest {

  private static final String HEAD =
      "trial,objective.beta,training.seed,split,rate_nats,distortion_nats,elbo_nats,status,collapse_v2\n";

  @TempDir private Path folder;

  private static String row(
      String id, String beta, int seed, int rate, int distortion, String verdict) {
    return String.join(
        ",",
        id,
        beta,
        seed + "",
        "test",
        rate + "",
        distortion + "",
        -(rate + distortion) + "",
        "FINISHED",
        verdict + "\n");
  }

  private void write(String... rows) throws IOException {
    Files.writeString(folder.resolve("spec.json"), "{}");
    Files.writeString(folder.resolve("rate_distortion.csv"), HEAD + String.join("", rows));
  }

  /** Two seeds: Student's quantile of one degree of freedom is 12.706, and s / sqrt(2) is 1. */
  @Test
  void seedsAreAveragedWithStudentsInterval() throws IOException {
    write(
        row("a", "1", 1, 10, 90, "healthy"),
        row("b", "1", 2, 12, 90, "layer collapse"),
        row("c", "4", 1, 5, 99, "healthy"));
    assertThat(Answer.lines(folder))
        .containsExactly(
            "objective.beta  split  seeds  R               D              ELBO             "
                + " verdict",
            "1               test   2      11.00 +- 12.71  90.00 +- 0.00  -101.00 +- 12.71  "
                + "healthy 1, layer collapse 1",
            "4               test   1      5.00            99.00          -104.00          "
                + " healthy",
            "nats an example; +- half of Student's 95% interval over seeds");
  }

  @Test
  void oneSeedEachIsNamedByItsTrial() throws IOException {
    write(row("a", "1", 1, 10, 90, "healthy"), row("c", "4", 1, 5, 99, "healthy"));
    assertThat(Answer.lines(folder))
        .containsExactly(
            "objective.beta  split  trial  R      D      ELBO     verdict",
            "1               test   a      10.00  90.00  -100.00  healthy",
            "4               test   c      5.00   99.00  -104.00  healthy");
  }
}
