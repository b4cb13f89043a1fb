package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.measures.compression.ArithmeticName;
import org.vaezoo.measures.compression.CodingSpec;
import org.vaezoo.measures.compression.CompressedFile;
import org.vaezoo.measures.compression.CompressedImages;
import org.vaezoo.measures.compression.ImageCodec;
import org.vaezoo.measures.compression.NotCodedException;

/** Which variants can compress, in both arithmetics, and why the others cannot. */
class CompressedZooTest {

  private static final List<String> CONDITIONAL = List.of("cvae", "cvae-quadrants", "m2");

  private static final List<String> WITHOUT_RATE = List.of("wae-mmd");

  private static final List<String> WITHOUT_UNITS =
      List.of("iaf-vae", "planar-flow-vae", "flow-prior-vae", "delta-vae");

  private static final List<String> WITHOUT_VALUES =
      List.of("continuous-bernoulli-vae", "pixel-vae", "sentence-vae");

  static List<String> variants() {
    return Variants.installed().stream().map(variant -> variant.name()).toList();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyVariantGivesItsImagesBackOrSaysWhyItCannot(String name) {
    try (TinyRun run =
        TinyVariant.of(Variants.named(name)).run(EngineName.PYTORCH, Precision.FLOAT32)) {
      run.train(20);
      if (CONDITIONAL.contains(name)) {
        assertRefused(run, "that is given a condition or labels");
      } else if (WITHOUT_RATE.contains(name)) {
        assertRefused(run, "the model has no rate");
      } else if (WITHOUT_UNITS.contains(name)) {
        assertRefused(run, "has no units that can be coded one by one");
      } else if (WITHOUT_VALUES.contains(name)) {
        assertRefused(run, "its likelihood has no independent dimensions");
      } else {
        assertComesBack(run);
      }
    }
  }

  private static void assertRefused(TinyRun run, String reason) {
    assertThatThrownBy(() -> codec(run))
        .isInstanceOf(NotCodedException.class)
        .hasMessageContaining(reason)
        .message()
        .hasLineCount(1);
  }

  private static void assertComesBack(TinyRun run) {
    ImageCodec codec = codec(run);
    byte[] symbols = codec.read(run.images(), 1);
    CodingSpec spec = new CodingSpec(8, 14, 12, 14, 5, 3);
    CompressedImages engine = codec.compress(symbols, ArithmeticName.ENGINE, spec);
    CompressedImages java = codec.compress(symbols, ArithmeticName.JAVA, spec);
    byte[] ofEngine = CompressedFile.bytes(engine);
    byte[] ofJava = CompressedFile.bytes(java);
    assertThat(codec.decompress(CompressedFile.read(ofEngine))).isEqualTo(symbols);
    assertThat(codec.decompress(CompressedFile.read(ofJava))).isEqualTo(symbols);
    assertThat(ofJava.length)
        .as("the same networks")
        .isBetween((int) (0.98 * ofEngine.length) - 40, (int) (1.02 * ofEngine.length) + 40);
  }

  private static ImageCodec codec(TinyRun run) {
    return ImageCodec.of(
        run.model(),
        run.images().shape(),
        run.engine().manager(),
        run.engine().type(),
        "this machine");
  }
}
