package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trial of a results folder.
 *
 * @param id its identity, and the name of its folder
 * @param folder where its files are, if they were kept
 * @param keys the values of the swept keys as text, in the order of the columns; numbers in their
 *     shortest form
 * @param status {@code FINISHED}, {@code DIVERGED_NUMERIC}, {@code FAILED}, or {@code UNFINISHED}
 *     where it has not ended
 * @param message why it failed; empty where it did not
 * @param spec its resolved spec, where it was kept
 */
public record RecordedTrial(
    String id,
    Path folder,
    Map<String, String> keys,
    String status,
    String message,
    Optional<JsonNode> spec) {

  /** The key of the seed, over which means are taken. */
  public static final String SEED = "training.seed";

  /** The status of a trial that was measured. */
  static final String FINISHED = "FINISHED";

  /** The status of a trial that has not ended. */
  static final String UNFINISHED = "UNFINISHED";

  public RecordedTrial {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /** Whether it was measured. */
  public boolean finished() {
    return status.equals(FINISHED);
  }

  /** Whether it has ended without having been measured. */
  public boolean failed() {
    return !finished() && !status.equals(UNFINISHED);
  }

  /** The seed as text: swept, or of the spec. */
  public Optional<String> seed() {
    return Optional.ofNullable(keys.get(SEED)).or(() -> setting("/training/seed"));
  }

  /** The swept keys without the seed: what trials of one point of a curve have in common. */
  public Map<String, String> keysWithoutSeed() {
    Map<String, String> others = new LinkedHashMap<>(keys);
    others.remove(SEED);
    return others;
  }

  /**
   * A setting of the spec as text.
   *
   * @param pointer JSON pointer of a value, as {@code /training/seed}
   */
  public Optional<String> setting(String pointer) {
    return spec.map(tree -> tree.at(pointer))
        .filter(value -> value.isValueNode() && !value.isNull())
        .map(JsonNode::asText);
  }
}
