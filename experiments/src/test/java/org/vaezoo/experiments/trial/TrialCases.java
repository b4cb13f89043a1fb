package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;

/** Settings and surroundings of the trials that tests run. */
final class TrialCases {

  static final String TRAINING = "\"training\": {\"epochs\": 3, \"batchSize\": 32}";

  static final String NO_VALIDATION =
      """
      "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 32}, "binarization": "dynamic", "validation": 0}\
      """;

  static final String ON_VALIDATION =
      """
      "evaluation": {"splits": ["validation", "test"], "importanceSamples": [1], "images": 32}\
      """;

  private TrialCases() {}

  static ObjectNode circumstances(String commit) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("commit", commit)
        .put("sourceChanges", "none")
        .put("engine", "PyTorch 2.7.1")
        .put("djl", "0.33.0")
        .put("processor", "here")
        .put("java", "17");
  }

  static DataSets with(DataSets data, DataSource test) {
    return new DataSets(
        data.name(), data.label(), data.digest(), data.train(), data.validation(), test);
  }
}
