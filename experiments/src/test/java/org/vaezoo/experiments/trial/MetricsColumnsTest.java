package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.table.Tables;

/** What a variant adds to the metrics of a run is declared by its module. */
class MetricsColumnsTest {

  private static final String METRICS = MetricsColumns.METRICS.table();

  @Test
  void everyColumnOfEveryVariantIsDeclared() {
    List<String> unknown = new ArrayList<>();
    Map<String, List<String>> columns = columns();
    columns.forEach(
        (variant, names) ->
            names.stream()
                .filter(name -> !isOfToday(name))
                .forEach(name -> unknown.add(variant + ": " + name)));
    assertThat(unknown).isEmpty();
    assertThat(columns.get("beta-tcvae")).contains("total_correlation", "total_correlation_share");
    assertThat(columns.get("geco")).contains("multiplier");
    assertThat(isOfToday("no_such_column")).isFalse();
  }

  /** The annealed ELBO has a weight of the rate, and the rate is no penalty. */
  @Test
  void aWeightOfTheRateIsNoWeightOfAPenalty() {
    List<String> annealed =
        columns().values().stream()
            .filter(names -> names.contains("rate_weight"))
            .findFirst()
            .orElseThrow();
    assertThat(annealed).doesNotContain("rate", "rate_share");
  }

  private static boolean isOfToday(String name) {
    Optional<Column> column = Tables.installed().column(METRICS, name);
    return column.filter(each -> each.lifetime().includes(Schema.VERSION)).isPresent();
  }

  /** The columns by variant. */
  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Variant variant : Variants.installed()) {
      try (TinyRun run = TinyVariant.of(variant).run(EngineName.PYTORCH, Precision.FLOAT32)) {
        columns.put(variant.name(), new MetricsRows(run.training()).columns());
      }
    }
    return columns;
  }
}
