package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.train.StepValues;

/** Sums over the steps of an epoch so far; part of a checkpoint. */
final class EpochTotals {

  private final Map<String, Double> sums = new LinkedHashMap<>();
  private long steps;

  static EpochTotals from(JsonNode saved) {
    EpochTotals totals = new EpochTotals();
    totals.steps = saved.get("steps").longValue();
    saved
        .get("sums")
        .properties()
        .forEach(entry -> totals.sums.put(entry.getKey(), entry.getValue().doubleValue()));
    return totals;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("steps", steps);
    ObjectNode values = json.putObject("sums");
    sums.forEach(values::put);
    return json;
  }

  void add(StepValues step) {
    steps++;
    step.values().forEach((name, value) -> sums.merge(name, value, Double::sum));
  }

  boolean isEmpty() {
    return steps == 0;
  }

  /** Whether steps report a scalar. */
  boolean has(String name) {
    return sums.containsKey(name);
  }

  /** The mean over the steps of a scalar that steps report. */
  double mean(String name) {
    return sums.get(name) / steps;
  }
}
