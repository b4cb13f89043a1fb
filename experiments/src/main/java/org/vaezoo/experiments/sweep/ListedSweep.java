package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trials written out one by one. */
record ListedSweep(List<Map<String, JsonNode>> trials) implements Sweep {

  ListedSweep {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("expected at least one trial, found none");
    }
  }

  @Override
  public BigInteger count() {
    return BigInteger.valueOf(trials.size());
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    trials.forEach(trial -> keys.addAll(trial.keySet()));
    return keys;
  }
}
