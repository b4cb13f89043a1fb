package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final Path RESULTS = Path.of("..", "results");

  @TempDir private Path folder;

  private static String path(String name) {
    return RESULTS.resolve(name).toString();
  }

  @Test
  void twoFoldersStandSideBySide() {
    Path csv = folder.resolve("compare.csv");
    CommandLineRun run =
        CommandLineRun.of(
            "compare",
            path("mnist-rate-distortion-full"),
            path("mnist-rate-distortion-no-warmup"),
            "--csv",
            csv.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("/objective/warmupEpochs was 4.0, is 0.0")
        .contains("objective.beta=200")
        .contains("3 seeds, paired")
        .doesNotContain("NaN");
    assertThat(csv).content().startsWith("split,a,b,measure,value_a,value_b,difference,");
  }

  @Test
  void otherKindsOfLikelihoodAreRefusedInOneLine() {
    String refusal =
        CommandLineRun.of("compare", path("mnist-mlp-400"), path("mnist-linear-vae"))
            .refusal(2, 1)
            .get(0);
    assertThat(refusal).contains(": not comparable: the binarisations differ");
  }

  @Test
  void aTrialThatIsNotThereIsRefusedInOneLine() {
    assertThat(
            CommandLineRun.of("compare", path("mnist-vamp"), path("nothing")).refusal(2, 1).get(0))
        .contains("expected a results folder");
  }
}
