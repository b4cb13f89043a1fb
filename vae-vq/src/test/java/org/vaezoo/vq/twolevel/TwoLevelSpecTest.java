package org.vaezoo.vq.twolevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.vq.CodeSpecs.problems;
import static org.vaezoo.vq.twolevel.TwoLevels.codebook;
import static org.vaezoo.vq.twolevel.TwoLevels.level;
import static org.vaezoo.vq.twolevel.TwoLevels.model;

import org.junit.jupiter.api.Test;

/** For images of 28 x 28. */
class TwoLevelSpecTest {

  private static String strides(String top, String bottom, String decoder) {
    return model(level(codebook(5), top, ""), level(codebook(5), bottom, ""), decoder);
  }

  @Test
  void halvesOfHalvesFit() {
    assertThat(problems(strides("[2]", "[2]", "[2]"))).isEmpty();
  }

  @Test
  void aBottomThatTheImageDoesNotDivideIntoIsRefused() {
    assertThat(problems(strides("[2]", "[3]", "[2]")))
        .singleElement()
        .asString()
        .contains("pointer=/model/bottom/encoder/strides,", "found [3] for images of 28 x 28");
  }

  @Test
  void aTopThatTheBottomDoesNotDivideIntoIsRefused() {
    assertThat(problems(strides("[2]", "[4]", "[4]")))
        .singleElement()
        .asString()
        .contains("pointer=/model/top/encoder/strides,", "found [2] for images of 7 x 7");
  }

  @Test
  void aDecoderOfAnotherGridIsRefused() {
    assertThat(problems(strides("[2]", "[2]", "[4]")))
        .singleElement()
        .asString()
        .contains("pointer=/model/decoder,", "grid of 14 x 14, found one of 7 x 7");
  }

  @Test
  void layersWithoutAGridAreRefused() {
    String dense = "{\"quantizer\": %s, \"encoder\": {\"type\": \"mlp\", \"hidden\": [6]}}";
    String bottom = model(level(codebook(5), "[2]", ""), dense.formatted(codebook(5)), "[2]");
    String top = model(dense.formatted(codebook(5)), level(codebook(5), "[2]", ""), "[2]");
    assertThat(problems(bottom))
        .singleElement()
        .asString()
        .contains("pointer=/model/bottom/encoder,", "conv without hidden layers has one");
    assertThat(problems(top))
        .singleElement()
        .asString()
        .contains("pointer=/model/top/encoder,", "conv without hidden layers has one");
  }

  /** 1,000 training images of the test's input have 49 places each on top, 196 at the bottom. */
  @Test
  void eachLevelChecksItsOwnCodesAndPriors() {
    String even = ", \"prior\": {\"type\": \"pixel-cnn\", \"kernel\": 4}";
    String spec =
        model(level(codebook(50_000), "[2]", even), level(codebook(50_000), "[2]", ""), "[2]");
    assertThat(problems(spec))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("pointer=/model/top/prior/kernel,"))
        .anyMatch(problem -> problem.contains("expected at most 49000"));
  }
}
