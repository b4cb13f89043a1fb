package org.vaezoo.experiments.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.measures.aggregate.AggregateSpec;

/** The rate of every installed variant splits over the data set, or its row says why not. */
class AggregateOfVariantsTest {

  private static final String OWN_DRAWS = "its posterior is scored at its own draws alone";
  private static final String PRIORS =
      "its prior depends on the condition, or on other groups: it is not one p(z)";
  private static final String DEPENDS = "its posterior depends on what other groups have drawn";

  /** Why the rate of a group does not split, by variant and group. */
  private static final Map<String, Map<String, String>> REASONS =
      Map.of(
          "cvae", Map.of("z", PRIORS),
          "cvae-quadrants", Map.of("z", PRIORS),
          "iaf-vae", Map.of("z", OWN_DRAWS),
          "planar-flow-vae", Map.of("z", OWN_DRAWS),
          "m2", Map.of("y", OWN_DRAWS, "z", OWN_DRAWS),
          "ladder-vae", Map.of("z1", PRIORS),
          "stacked-vae", Map.of("z2", DEPENDS, "z1", PRIORS),
          "wae-mmd", Map.of("z", "it has no rate: its code is deterministic and has no density"),
          "very-deep-vae", Map.of("z1_1", PRIORS, "z4_1", PRIORS));

  static Stream<String> variants() {
    return Variants.installed().stream().map(Variant::name);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void theRateSplitsOrTheRowSaysWhyNot(String name) {
    TinyVariant tiny = TinyVariant.of(Variants.named(name));
    try (TinyRun run = tiny.run(EngineName.PYTORCH, Precision.FLOAT32)) {
      run.train(10);
      Findings findings =
          new AggregateSpec(SplitName.TEST, Optional.empty()).measure(run.subject());
      List<Row> rows = findings.tables().get("aggregate");
      assertThat(rows).hasSameSizeAs(run.model().groups());
      assertThat(reasons(rows)).isEqualTo(REASONS.getOrDefault(name, Map.of()));
      assertThat(findings.tables().getOrDefault("aggregate_units", List.of()))
          .hasSize(unitsOfSplitGroups(rows));
    }
  }

  private static Map<String, String> reasons(List<Row> rows) {
    Map<String, String> reasons = new TreeMap<>();
    for (Row row : rows) {
      if (row.cells().containsKey("reason")) {
        reasons.put((String) row.cells().get("group"), (String) row.cells().get("reason"));
      }
    }
    return reasons;
  }

  private static int unitsOfSplitGroups(List<Row> rows) {
    return rows.stream()
        .map(Row::cells)
        .filter(cells -> cells.get("applicable").equals(true))
        .mapToInt(cells -> ((Long) cells.get("units")).intValue())
        .sum();
  }
}
