package org.vaezoo.core.measure.collapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.spec.Variants;

/** The measure as a spec describes it. */
class SettingsTest {

  private final Problems problems = new Problems();

  private Optional<MeasureSpec> read(String json) {
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), MeasureSpec.class, problems);
  }

  @Test
  void theNameAloneHasTheThresholdsOfTheDecision() {
    CollapseSpec spec = (CollapseSpec) read("\"collapse\"").orElseThrow();
    assertThat(spec.thresholds()).isEqualTo(Thresholds.DEFAULTS);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void oneThresholdCanBeMoved() {
    CollapseSpec spec =
        (CollapseSpec)
            read("{\"type\": \"collapse\", \"thresholds\": {\"ignored\": 0.2}}").orElseThrow();
    assertThat(spec.thresholds()).isEqualTo(Thresholds.DEFAULTS.scaled(Threshold.IGNORED, 4));
  }

  @Test
  void everyMistakeIsNamedWithItsPlace() {
    read(
        "{\"type\": \"collapse\", \"images\": 1,"
            + " \"thresholds\": {\"deadshare\": 0.2, \"activity\": -1}}");
    List<String> places = problems.all().stream().map(Problem::pointer).toList();
    assertThat(places)
        .containsExactlyInAnyOrder("/images", "/thresholds/deadshare", "/thresholds/activity");
  }
}
