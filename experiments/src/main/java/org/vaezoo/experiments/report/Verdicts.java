package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.experiments.analysis.ResultRow;
import org.vaezoo.experiments.analysis.ResultTables;
import org.vaezoo.experiments.analysis.SplitRow;

/**
 * The verdict on collapse that a page gives of each trial and split: that of the table {@code
 * collapse} where trials were measured by it, so that no other verdict stands beside it; else the
 * first one, from the activity of units alone.
 *
 * @param measured verdicts with evidence, by trial and split; none where no trial was measured
 */
record Verdicts(Map<String, String> measured) {

  static Verdicts of(ResultTables results) throws IOException {
    Map<String, String> measured = new HashMap<>();
    for (ResultRow row : results.table("collapse").rows()) {
      row.text("verdict")
          .ifPresent(verdict -> measured.put(key(row.text("trial"), row.text("split")), verdict));
    }
    return new Verdicts(Map.copyOf(measured));
  }

  private static String key(Optional<String> trial, Optional<String> split) {
    return trial.orElse("") + " " + split.orElse("");
  }

  /** What the column is called. */
  String heading() {
    return measured.isEmpty() ? "first verdict" : "verdict";
  }

  /** The verdict, where there is one. */
  Optional<String> of(SplitRow row) {
    return measured.isEmpty()
        ? row.row().text("collapse")
        : Optional.ofNullable(
            measured.get(key(Optional.of(row.trial().id()), Optional.of(row.split()))));
  }
}
