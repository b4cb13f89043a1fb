package org.vaezoo.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.sweep.ExperimentReader;

/** Every committed paper fits its specs in every tier, has its README and a negative control. */
class CommittedPapersTest {

  private static final Path PAPERS = Path.of("papers");

  static List<PaperFolder> committed() throws IOException {
    return Files.isDirectory(PAPERS) ? Papers.in(PAPERS).all() : List.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("committed")
  void itsClaimsFitItsSpecs(PaperFolder paper) {
    ExperimentReader reader =
        new ExperimentReader(DataFolder.of(Optional.empty(), System.getenv()), 10_000);
    assertThat(paper.tiers()).contains(Tier.CPU);
    for (Tier tier : paper.tiers()) {
      assertThat(Reproduction.read(paper, tier, reader).experiment().trials()).isNotEmpty();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("committed")
  void itSaysWhatItIsAndHasAControl(PaperFolder paper) {
    assertThat(paper.path().resolve("README.md")).isNotEmptyFile();
    assertThat(paper.claims().hasControl()).as(paper.id()).isTrue();
  }
}
