package org.vaezoo.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.experiment.BadSpecException;
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
    assertThat(paper.tiers()).contains(Tier.CPU);
    ExperimentReader reader =
        new ExperimentReader(DataFolder.of(Optional.empty(), System.getenv()), 10_000);
    for (Tier tier : paper.tiers()) {
      try {
        assertThat(Reproduction.read(paper, tier, reader).experiment().trials()).isNotEmpty();
      } catch (BadSpecException refusal) {
        assertThat(refusal.lines()).allMatch(line -> line.contains("VAEZOO_DATA"));
        Assumptions.abort(paper.id() + " needs data that are not shipped");
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("committed")
  void itSaysWhatItIsAndHasAControl(PaperFolder paper) {
    assertThat(paper.path().resolve("README.md")).isNotEmptyFile();
    assertThat(paper.claims().hasControl()).as(paper.id()).isTrue();
  }
}
