package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.core.verdict.RuleThresholds;

/** The measure as a spec describes it. */
class SettingsTest {

  private final Problems problems = new Problems();

  private Optional<MeasureSpec> read(String json) {
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), MeasureSpec.class, problems);
  }

  @Test
  void theNameAloneHasTheLinesOfTheDecision() {
    CollapseSpec spec = (CollapseSpec) read("\"collapse\"").orElseThrow();
    assertThat(spec.lines()).isEqualTo(RuleThresholds.DEFAULTS);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void oneLineCanBeMoved() {
    CollapseSpec spec =
        (CollapseSpec)
            read("{\"type\": \"collapse\", \"lines\": {\"ignored\": 0.2}}").orElseThrow();
    assertThat(spec.lines())
        .isEqualTo(new RuleThresholds(0.01, 0.05, 0.69, 1, 2, 0.05, 0.5, 1, 0.5, 0.2, 0.5, 0.01));
  }

  @Test
  void everyMistakeIsNamedWithItsPlace() {
    read(
        "{\"type\": \"collapse\", \"images\": 1,"
            + " \"lines\": {\"usedcodes\": 0.2, \"harm\": -1}}");
    List<String> places = problems.all().stream().map(Problem::pointer).toList();
    assertThat(places).containsExactlyInAnyOrder("/images", "/lines/usedcodes", "/lines/harm");
  }
}
