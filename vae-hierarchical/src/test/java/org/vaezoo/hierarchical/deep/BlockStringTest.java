package org.vaezoo.hierarchical.deep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.hierarchical.Models;

class BlockStringTest {

  private static final String ENCODER = "28x1,28d2,14d2,7d7,1x1";
  private static final String DECODER = "1x1,7m1,14m7,28m14";

  /** The CIFAR-10 model of the paper. */
  @Test
  void theBlocksOfThePaperAreRead() {
    String down = "32x11,32d2,16x6,16d2,8x6,8d2,4x3,4d4,1x3";
    String up = "1x1,4m1,4x2,8m4,8x5,16m8,16x10,32m16,32x21";
    BlockPlan plan = BlockPlan.of(down, up, 32);
    assertThat(plan.encoder()).hasSize(11 + 1 + 6 + 1 + 6 + 1 + 3 + 1 + 3);
    assertThat(plan.decoder()).hasSize(1 + 1 + 2 + 1 + 5 + 1 + 10 + 1 + 21);
    assertThat(plan.decoder().subList(0, 4))
        .containsExactly(
            new BlockPlan.Block(1, OptionalInt.empty()),
            new BlockPlan.Block(4, OptionalInt.of(1)),
            new BlockPlan.Block(4, OptionalInt.empty()),
            new BlockPlan.Block(4, OptionalInt.empty()));
    assertThat(plan.encoder().get(11)).isEqualTo(new BlockPlan.Block(32, OptionalInt.of(2)));
  }

  @Test
  void aResolutionAloneIsOneBlock() {
    assertThat(BlockString.parse("7,14", BlockString.MIX))
        .extracting(BlockEntry::count)
        .containsExactly(1, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""           | character 1: expected a resolution, found the end
          x2           | character 1: expected a resolution, found 'x2'
          1x2,         | character 5: expected a resolution, found the end
          1x2,,7m1     | character 5: expected a resolution, found ',7m1'
          1x           | character 3: expected a number after 'x', found the end
          1x2,7m       | character 7: expected a number after 'm', found the end
          1x2,7d1      | character 6: expected 'x', 'm', a comma or the end, found 'd1'
          1x2;7m1      | character 4: expected a comma between entries, found ';7m1'
          1x-2         | character 3: expected a number after 'x', found '-2'
          1x0,7m1      | character 3: expected a number after 'x' within 1 and 9999, found '0,7m1'
          99999999999  | character 1: expected a resolution within 1 and 9999, found '99999999999'
          """)
  void aTextThatDoesNotParseIsRefusedAtItsFirstWrongCharacter(String text, String message) {
    assertRefused(ENCODER, text, "/model/decoderBlocks", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          32x1,32d2   | character 1 ('32x1'): expected resolution 28, that of the largest feature map
          28d2,28x1   | character 6 ('28x1'): expected resolution 14, that of the feature map so far
          28d3,9x1    | character 1 ('28d3'): 3 does not divide 28; 1, 2, 4, 7, 14, 28 do
          """)
  void anEncoderThatDoesNotFitTheImageIsRefused(String text, String message) {
    assertRefused(text, DECODER, "/model/encoderBlocks", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x2,4m1,28m4     | character 5 ('4m1'): expected a resolution of the encoder's feature maps [1, 7, 14, 28]
          1x2,7x1,28m7     | character 5 ('7x1'): nothing leads to resolution 7; '7m1' does
          7x1,1x1,28m7     | character 5 ('1x1'): expected a resolution of at least 7
          1x2,14m7,28m14   | character 5 ('14m7'): expected a smaller resolution that blocks before it made, one of [1]
          1x2,7m7,28m7     | character 5 ('7m7'): expected a smaller resolution that blocks before it made, one of [1]
          1x2,7m1,14m7     | expected the last blocks at the largest resolution 28, found 14
          """)
  void aDecoderThatDoesNotFitIsRefused(String text, String message) {
    assertRefused(ENCODER, text, "/model/decoderBlocks", message);
  }

  @Test
  void imagesThatAreNotSquareAndPatchesThatDoNotFitAreRefused() {
    InputDescription wide = new InputDescription(new Shape(1, 28, 14), DataKind.BINARY, 9);
    assertThat(Models.problems(json(ENCODER, DECODER, 1), wide))
        .containsExactly(
            new Problem(
                "/model",
                "needs square images of shape (channels, height, width), but an example has shape"
                    + " (1, 28, 14)"));
    InputDescription square = new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 9);
    assertThat(Models.problems(json(ENCODER, DECODER, 3), square))
        .containsExactly(
            new Problem("/model/patch", "expected a divisor of height and width 28, found 3"));
  }

  private static void assertRefused(
      String encoder, String decoder, String pointer, String message) {
    InputDescription images = new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 9);
    assertThat(Models.problems(json(encoder, decoder, 1), images))
        .containsExactly(new Problem(pointer, message));
  }

  private static String json(String encoder, String decoder, int patch) {
    return """
    {"type": "very-deep", "likelihood": "bernoulli", "patch": %d,
     "encoderBlocks": "%s", "decoderBlocks": "%s"}\
    """
        .formatted(patch, encoder, decoder);
  }
}
