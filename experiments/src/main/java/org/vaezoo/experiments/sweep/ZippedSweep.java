package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first values of some keys, then the second ones, and so on. */
record ZippedSweep(Map<String, List<JsonNode>> values) implements Sweep {

  ZippedSweep {
    Values.requireSome(values);
    if (values.values().stream().mapToInt(List::size).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "expected lists of one length, found "
              + values.entrySet().stream()
                  .map(each -> each.getValue().size() + " of " + each.getKey())
                  .collect(Collectors.joining(", ")));
    }
  }

  @Override
  public BigInteger count() {
    return BigInteger.valueOf(length());
  }

  @Override
  public List<Map<String, JsonNode>> trials() {
    return IntStream.range(0, length()).mapToObj(this::trial).toList();
  }

  @Override
  public Set<String> keys() {
    return values.keySet();
  }

  private int length() {
    return values.values().iterator().next().size();
  }

  private Map<String, JsonNode> trial(int index) {
    Map<String, JsonNode> trial = new LinkedHashMap<>();
    values.forEach((key, list) -> trial.put(key, list.get(index)));
    return trial;
  }
}
