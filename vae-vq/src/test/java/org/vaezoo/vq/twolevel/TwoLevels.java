package org.vaezoo.vq.twolevel;

/** Specs of two-level models, from JSON. */
final class TwoLevels {

  private TwoLevels() {}

  /** A codebook of moving averages. */
  static String codebook(int codes) {
    return """
    {"type": "averaged-codebook", "codes": %d, "dimension": 3, "start": "k-means"}\
    """
        .formatted(codes);
  }

  /**
   * A top of one place and a bottom of 2 x 2 for images of 4 x 4.
   *
   * @param keys more of them for both levels, each after a comma
   */
  static String tiny(String top, String bottom, String keys) {
    return model(level(top, "[2]", keys), level(bottom, "[2]", keys), "[2]");
  }

  /** One level: a convolution by each stride. */
  static String level(String quantizer, String strides, String keys) {
    return "{\"quantizer\": %s, \"encoder\": %s %s}".formatted(quantizer, conv(strides), keys);
  }

  /** A model of two levels, whose decoder has convolutions by some strides. */
  static String model(String top, String bottom, String strides) {
    return """
    {"model": {"type": "two-level-vq", "likelihood": "bernoulli",
               "top": %s, "bottom": %s, "decoder": %s},
     "objective": {"type": "elbo"}}\
    """
        .formatted(top, bottom, conv(strides));
  }

  private static String conv(String strides) {
    return "{\"type\": \"conv\", \"channels\": [4], \"strides\": %s, \"activation\": \"tanh\"}"
        .formatted(strides);
  }
}
