package org.vaezoo.experiments.experiment;

import java.util.Arrays;

/** Texts of specs for tests. */
public final class Specs {

  private Specs() {}

  /** A small beta-VAE on MNIST, with other keys added or put in place of its own. */
  public static String with(String... keys) {
    StringBuilder text = new StringBuilder("{");
    for (String key : keys) {
      text.append(key).append(",\n");
    }
    for (String[] own : PLAIN) {
      if (Arrays.stream(keys).noneMatch(key -> key.startsWith("\"" + own[0] + "\""))) {
        text.append('"').append(own[0]).append("\": ").append(own[1]).append(",\n");
      }
    }
    return text.substring(0, text.length() - 2) + "}";
  }

  private static final String[][] PLAIN = {
    {"name", "\"small\""},
    {"data", "{\"set\": \"mnist\", \"binarization\": \"dynamic\", \"validation\": 5000}"},
    {
      "model",
      """
      {"type": "gaussian", "latent": 8, "likelihood": "bernoulli",
       "encoder": {"type": "mlp", "hidden": [20]}, "decoder": {"type": "mlp", "hidden": [20]}}\
      """
    },
    {"objective", "{\"type\": \"beta\", \"beta\": 1}"},
    {"optimizer", "{\"type\": \"adam\", \"learningRate\": 0.001}"},
    {"training", "{\"epochs\": 2, \"batchSize\": 100}"}
  };
}
