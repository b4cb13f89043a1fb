package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every combination of the trials of some sweeps; those of the last move fastest. */
record MultipliedSweeps(List<Sweep> factors) implements Sweep {

  MultipliedSweeps {
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("expected at least one sweep, found none");
    }
    Set<String> keys = new LinkedHashSet<>();
    for (Sweep factor : factors) {
      for (String key : factor.keys()) {
        if (!keys.add(key)) {
          throw new IllegalArgumentException(
              key + " is swept by more than one of the sweeps that are multiplied");
        }
      }
    }
  }

  @Override
  public BigInteger count() {
    return factors.stream().map(Sweep::count).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @Override
  public List<Map<String, JsonNode>> trials() {
    List<Map<String, JsonNode>> trials = List.of(Map.of());
    for (Sweep factor : factors) {
      trials = combined(trials, factor.trials());
    }
    return trials;
  }

  @Override
  public boolean draws() {
    return factors.stream().anyMatch(Sweep::draws);
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    factors.forEach(factor -> keys.addAll(factor.keys()));
    return keys;
  }

  private static List<Map<String, JsonNode>> combined(
      List<Map<String, JsonNode>> trials, List<Map<String, JsonNode>> others) {
    List<Map<String, JsonNode>> combined = new ArrayList<>();
    for (Map<String, JsonNode> trial : trials) {
      for (Map<String, JsonNode> other : others) {
        Map<String, JsonNode> both = new LinkedHashMap<>(trial);
        both.putAll(other);
        combined.add(both);
      }
    }
    return combined;
  }
}
