package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.train.StepValues;

/**
 * Sums over the steps of an epoch so far; part of a checkpoint. A step need not report every
 * scalar: the mean is over those that do.
 */
final class EpochTotals {

  private final Map<String, Double> sums = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  static EpochTotals from(JsonNode saved) {
    EpochTotals totals = new EpochTotals();
    saved
        .get("sums")
        .properties()
        .forEach(entry -> totals.sums.put(entry.getKey(), entry.getValue().doubleValue()));
    saved
        .get("counts")
        .properties()
        .forEach(entry -> totals.counts.put(entry.getKey(), entry.getValue().longValue()));
    return totals;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode values = json.putObject("sums");
    sums.forEach(values::put);
    ObjectNode reports = json.putObject("counts");
    counts.forEach(reports::put);
    return json;
  }

  void add(StepValues step) {
    step.values()
        .forEach(
            (name, value) -> {
              sums.merge(name, value, Double::sum);
              counts.merge(name, 1L, Long::sum);
            });
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The mean over the steps that reported a scalar; empty where none did. */
  Optional<Double> mean(String name) {
    return Optional.ofNullable(sums.get(name)).map(sum -> sum / counts.get(name));
  }
}
