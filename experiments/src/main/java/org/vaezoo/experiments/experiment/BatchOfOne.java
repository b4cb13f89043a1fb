package org.vaezoo.experiments.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;

/**
 * Batch normalisation of one example a batch: of a dense layer every unit is normalised to zero, so
 * that nothing can be learned. A convolution is normalised over its places too.
 */
final class BatchOfOne {

  private BatchOfOne() {}

  /** Notes every dense network below a part of a spec that is normalised over the batch. */
  static void check(JsonNode part, String pointer, Problems problems) {
    boolean normalised = part.path("normalization").asText().equals("batch");
    if (normalised && part.path("type").asText().equals("mlp")) {
      problems.add(
          pointer + "/normalization",
          "batch normalisation of a dense layer makes zeros of a batch of one example; expected"
              + " training.batchSize of at least 2, or another normalization");
    }
    for (Map.Entry<String, JsonNode> below : part.properties()) {
      check(below.getValue(), Pointers.child(pointer, below.getKey()), problems);
    }
    for (int i = 0; part.isArray() && i < part.size(); i++) {
      check(part.get(i), pointer + "/" + i, problems);
    }
  }
}
