package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Trials drawn at random. Trial i of a key is the draw at position i of a stream of the seed and
 * the key: more trials, or another key, leave the draws as they are.
 */
record RandomSearch(RandomSpec spec) implements Sweep {

  @Override
  public BigInteger count() {
    return BigInteger.valueOf(spec.count());
  }

  @Override
  public List<Map<String, JsonNode>> trials() {
    return IntStream.range(0, spec.count()).mapToObj(this::trial).toList();
  }

  @Override
  public boolean draws() {
    return true;
  }

  @Override
  public Set<String> keys() {
    return spec.draw().keySet();
  }

  private Map<String, JsonNode> trial(int index) {
    Map<String, JsonNode> trial = new LinkedHashMap<>();
    spec.draw().forEach((key, draw) -> trial.put(key, draw.draw(stream(key).uniform(index))));
    return trial;
  }

  private CounterStream stream(String key) {
    long[] words = key.chars().asLongStream().toArray();
    CounterStream stream = CounterStream.of(Purpose.SWEEP, spec.seed());
    for (long word : words) {
      stream = stream.child(word);
    }
    return stream;
  }
}
