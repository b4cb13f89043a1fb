package org.vaezoo.vq;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** Tiny models with codes, from JSON, for images of 4 x 4. */
public final class CodeSpecs {

  private static final String CONV =
      "{\"type\": \"conv\", \"channels\": [4], \"strides\": [2], \"activation\": \"tanh\"}";

  private CodeSpecs() {}

  /** A codebook of five codes on a grid of 2 x 2, with more keys of the model. */
  public static String averaged(String keys) {
    return model(
        "{\"type\": \"averaged-codebook\", \"codes\": 5, \"dimension\": 3}", CONV, CONV, keys);
  }

  /**
   * A model.
   *
   * @param keys more of them, each after a comma
   */
  public static String model(String quantizer, String encoder, String decoder, String keys) {
    return """
    {"model": {"type": "vq", "likelihood": "bernoulli", "quantizer": %s,
               "encoder": %s, "decoder": %s %s},
     "objective": {"type": "elbo"}}\
    """
        .formatted(quantizer, encoder, decoder, keys);
  }

  /** A spec whose keys are read without a problem. */
  public static VaeSpec read(String json) {
    Problems problems = new Problems();
    Optional<VaeSpec> spec =
        new SettingsReader(Variants.parts())
            .read(JsonDocument.value(json), VaeSpec.class, problems);
    return spec.orElseThrow(() -> new AssertionError(problems.all()));
  }

  /** What is wrong with a spec for images of 28 x 28. */
  public static List<String> problems(String json) {
    Problems problems = new Problems();
    read(json).check(new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 1000), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  /** A run in float64. */
  public static TinyRun run(String json) {
    return TinyRun.of(
        read(json), new TinyImages(DataKind.BINARY), EngineName.PYTORCH, Precision.FLOAT64);
  }
}
