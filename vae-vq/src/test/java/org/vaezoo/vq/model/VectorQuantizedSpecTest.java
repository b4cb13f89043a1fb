package org.vaezoo.vq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.vq.CodeSpecs.model;
import static org.vaezoo.vq.CodeSpecs.problems;

import org.junit.jupiter.api.Test;

class VectorQuantizedSpecTest {

  private static final String FSQ = "{\"type\": \"finite-scalar\", \"levels\": [5, 5]}";
  private static final String MLP = "{\"type\": \"mlp\", \"hidden\": [6]}";
  private static final String GUMBEL =
      "{\"type\": \"gumbel-softmax\", \"codes\": 4, \"dimension\": 2}";

  private static String conv(String channels, String strides) {
    return "{\"type\": \"conv\", \"channels\": %s, \"strides\": %s}".formatted(channels, strides);
  }

  @Test
  void aGridThatFitsIsAccepted() {
    String conv = conv("[4, 4]", "[2]");
    assertThat(problems(model(FSQ, conv, conv, ""))).isEmpty();
    assertThat(problems(model(FSQ, conv, MLP, ""))).isEmpty();
    assertThat(problems(model(FSQ, MLP, MLP, ", \"positions\": 7"))).isEmpty();
  }

  @Test
  void aGridThatTheImageDoesNotDivideIntoIsRefusedWithWhatFits() {
    String conv = conv("[4, 4, 4]", "[2]");
    assertThat(problems(model(FSQ, conv, conv("[4]", "[2]"), "")))
        .singleElement()
        .asString()
        .contains("/model/encoder/strides", "28 x 28", "[2, 2, 1] fits");
  }

  @Test
  void gridsThatDifferAreRefused() {
    assertThat(problems(model(FSQ, conv("[4, 4]", "[2]"), conv("[4]", "[2]"), "")))
        .singleElement()
        .asString()
        .contains("/model/decoder", "7 x 7", "14 x 14");
  }

  @Test
  void positionsAreGivenWhereThereIsNoGridAndOnlyThere() {
    assertThat(problems(model(FSQ, MLP, MLP, "")))
        .singleElement()
        .asString()
        .contains("/model/positions", "conv without hidden layers");
    String conv = conv("[4, 4]", "[2]");
    assertThat(problems(model(FSQ, conv, conv, ", \"positions\": 7")))
        .singleElement()
        .asString()
        .contains("/model/positions", "7 x 7", "found 7");
  }

  @Test
  void moreCodesThanOutputsToBeginAtAreRefused() {
    String codebook =
        "{\"type\": \"averaged-codebook\", \"codes\": 2001, \"dimension\": 2,"
            + " \"start\": \"k-means\"}";
    assertThat(problems(model(codebook, MLP, MLP, ", \"positions\": 2")))
        .singleElement()
        .asString()
        .contains("/model/quantizer/start", "at most 2000", "found 2001");
  }

  @Test
  void aPriorWithoutAClosedFormIsRefusedForCodesThatAreDrawn() {
    assertThat(
            problems(
                model(
                    GUMBEL, MLP, MLP, ", \"positions\": 2, \"prior\": {\"type\": \"pixel-cnn\"}")))
        .singleElement()
        .asString()
        .contains("/model/prior", "otherPriors");
    String beside = ", \"positions\": 2, \"otherPriors\": [{\"type\": \"pixel-cnn\"}]";
    assertThat(problems(model(GUMBEL, MLP, MLP, beside))).isEmpty();
  }

  @Test
  void otherPriorsHaveDifferentTypesAndOddKernels() {
    String keys =
        ", \"positions\": 2, \"otherPriors\": [\"unigram\", \"unigram\","
            + " {\"type\": \"pixel-cnn\", \"kernel\": 4}]";
    assertThat(problems(model(FSQ, MLP, MLP, keys)))
        .satisfiesExactlyInAnyOrder(
            second -> assertThat(second).contains("/model/otherPriors/1", "a second unigram"),
            even -> assertThat(even).contains("/model/otherPriors/2/kernel", "found 4"));
  }
}
