package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.table.Tables;
import org.vaezoo.experiments.trial.MetricsColumns;

/** The tables that claims can read: those whose rows are of trials. */
final class MeasuredTables {

  /** Those that lie in the folder of each trial. */
  private static final Map<String, Schema> OF_A_TRIAL =
      Ordered.map(
          MetricsColumns.METRICS.table(), MetricsColumns.METRICS,
          MetricsColumns.UNIT_RATES.table(), MetricsColumns.UNIT_RATES);

  private MeasuredTables() {}

  /** Whether a table lies in the folder of each trial. */
  static boolean isOfATrial(String table) {
    return OF_A_TRIAL.containsKey(table);
  }

  /** The table of a name, where claims can read it. */
  static Optional<Schema> find(String table) {
    return Tables.installed()
        .schema(table)
        .filter(
            schema ->
                isOfATrial(schema.table()) || schema.column(TrialColumns.TRIAL.name()).isPresent());
  }

  /** The names of all of them. */
  static List<String> names() {
    return Tables.installed().names().stream().filter(name -> find(name).isPresent()).toList();
  }

  /** The measures that write a table as their first, as far as they need no settings. */
  static List<String> measuresOf(String table) {
    return MAIN_TABLES.getOrDefault(table, List.of());
  }

  private static final Map<String, List<String>> MAIN_TABLES = mainTables();

  private static Map<String, List<String>> mainTables() {
    PartCatalog parts = Variants.parts();
    SettingsReader reader = new SettingsReader(parts);
    Map<String, List<String>> measures = new LinkedHashMap<>();
    for (String type : parts.kind(MeasureSpec.class).choices().keySet()) {
      reader
          .read(TextNode.valueOf(type), MeasureSpec.class, new Problems())
          .ifPresent(
              measure ->
                  measures.computeIfAbsent(measure.table(), table -> new ArrayList<>()).add(type));
    }
    return measures;
  }
}
