package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every combination of the values of some keys; the last key moves fastest. */
record GridSweep(Map<String, List<JsonNode>> values) implements Sweep {

  GridSweep {
    Values.requireSome(values);
  }

  @Override
  public BigInteger count() {
    return values.values().stream()
        .map(each -> BigInteger.valueOf(each.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @Override
  public List<Map<String, JsonNode>> trials() {
    List<Map<String, JsonNode>> trials = List.of(Map.of());
    for (Map.Entry<String, List<JsonNode>> key : values.entrySet()) {
      trials = extended(trials, key.getKey(), key.getValue());
    }
    return trials;
  }

  @Override
  public Set<String> keys() {
    return values.keySet();
  }

  private static List<Map<String, JsonNode>> extended(
      List<Map<String, JsonNode>> trials, String key, List<JsonNode> values) {
    List<Map<String, JsonNode>> extended = new ArrayList<>();
    for (Map<String, JsonNode> trial : trials) {
      for (JsonNode value : values) {
        Map<String, JsonNode> longer = new LinkedHashMap<>(trial);
        longer.put(key, value);
        extended.add(longer);
      }
    }
    return extended;
  }
}
