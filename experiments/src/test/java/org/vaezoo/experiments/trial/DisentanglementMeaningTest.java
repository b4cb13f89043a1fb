package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.SpritesSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.measures.disentangle.DisentanglementSpec;

/** For which families of models the scores of disentanglement have a meaning. */
class DisentanglementMeaningTest {

  private static final DataSets SPRITES =
      new DataSpec(
              new SpritesSpec(32, 2, 1, 1, 4, 4, Optional.empty(), 1, 8),
              new NoBinarization(),
              0,
              1)
          .load(DataFolder.absent());

  private static final DisentanglementSpec MEASURE =
      new DisentanglementSpec(SplitName.TEST, 8, 20, 20, 0, 100, 50, 20, 2);

  @Test
  void oneGroupOfCoordinatesHasScores() {
    assertThat(reason("beta-tcvae")).isEmpty();
    assertThat(reason("iaf-vae")).isEmpty();
  }

  @Test
  void codesAreNoCoordinates() {
    assertThat(reason("fsq-vae"))
        .contains("the latents are no coordinates: their posterior has no mean");
  }

  @Test
  void lowerGroupsOfAHierarchyHaveNoMeanOfTheirOwn() {
    assertThat(reason("ladder-vae").orElseThrow())
        .startsWith("the means of a group of latents depend on what is drawn of those above");
  }

  private static Optional<String> reason(String variant) {
    Problems problems = new Problems();
    VaeSpec spec =
        new SettingsReader(Variants.parts())
            .read(Variants.named(variant).vae(), VaeSpec.class, problems)
            .orElseThrow();
    try (TinyRun run = TinyRun.of(spec, SPRITES.train(), EngineName.PYTORCH, Precision.FLOAT32)) {
      Subject subject =
          new Subject(
              run.model(), SPRITES, 1, run.engine().manager(), run.engine().type(), note -> {});
      return MEASURE.notApplicable(subject);
    }
  }
}
