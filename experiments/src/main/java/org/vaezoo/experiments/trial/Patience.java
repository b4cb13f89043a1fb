package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.experiments.experiment.EarlyStopping;

/**
 * Early stopping: how many epochs in a row the validation ELBO has not risen above its best, or, of
 * a model without a rate, minus the validation distortion. It never sees the test split.
 */
final class Patience {

  private final EarlyStopping rule;
  private double best = Double.NEGATIVE_INFINITY;
  private int waited;

  Patience(EarlyStopping rule) {
    this.rule = rule;
  }

  /**
   * Takes note of an epoch.
   *
   * @return whether it is the best so far
   */
  boolean see(SplitMeasures validation) {
    return see(validation.score().mean());
  }

  /** The same of the number that is to rise. */
  boolean see(double score) {
    if (score > best + rule.minimumImprovement()) {
      best = score;
      waited = 0;
      return true;
    }
    waited++;
    return false;
  }

  boolean exhausted() {
    return waited >= rule.patienceEpochs();
  }

  /** Whether a checkpoint is that of the best epoch so far. */
  boolean isBest(JsonNode saved) {
    return saved.path("best").asDouble(Double.NEGATIVE_INFINITY) == best;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("waited", waited);
    if (Double.isFinite(best)) {
      json.put("best", best);
    }
    return json;
  }

  void restore(JsonNode saved) {
    waited = saved.get("waited").intValue();
    best = saved.path("best").asDouble(Double.NEGATIVE_INFINITY);
  }
}
