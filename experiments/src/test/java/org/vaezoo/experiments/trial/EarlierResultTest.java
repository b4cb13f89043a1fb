package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.measure.PerImage;

/** A trial of an earlier version, whose result.json holds what it was measured by. */
class EarlierResultTest {

  private static final String RESULT =
      """
      {"status": "FINISHED", "message": "", "steps": 30, "parameters": 12, "flags": "a flag",
       "weightsSha256": "ab",
       "rate_distortion": [{"split": "test", "examples": 2, "rate_nats": 3.5, "rate_exact": true}],
       "groups": [], "units": [{"split": "test", "unit": 1}], "floors": [], "oracle": [],
       "images": [{"split": "test", "choice": "random", "samples": 10, "nats": [-1.5, -2]}]}
      """;

  @Test
  void isMeasuredAndHasTheSameRows(@TempDir Path trial) throws IOException {
    Files.writeString(trial.resolve("result.json"), RESULT);
    MeasureResult found = new TrialFolder(trial).rateDistortion().orElseThrow();
    assertThat(found.status()).isEqualTo(Status.FINISHED);
    assertThat(found.rows().get("rate_distortion").get(0).cells())
        .containsEntry("split", "test")
        .containsEntry("examples", 2L)
        .containsEntry("rate_nats", 3.5)
        .containsEntry("rate_exact", true);
    assertThat(found.rows().get("units").get(0).cells()).containsEntry("unit", 1L);
    assertThat(found.images()).hasSize(1);
    assertThat(found.images().get(0).of().cells()).containsEntry("samples", 10L);
    assertThat(found.images().get(0).numbers().get(PerImage.BOUNDS)).containsExactly(-1.5, -2.0);
    assertThat(new TrialFolder(trial).ended().flags()).contains("a flag");
  }

  @Test
  void withoutTablesIsNotMeasuredYet(@TempDir Path trial) throws IOException {
    Files.writeString(trial.resolve("result.json"), "{\"status\": \"FAILED\", \"message\": \"\"}");
    assertThat(new TrialFolder(trial).rateDistortion()).isEmpty();
  }
}
