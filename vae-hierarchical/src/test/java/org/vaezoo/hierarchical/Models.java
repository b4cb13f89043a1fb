package org.vaezoo.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** Models of a JSON text, with what tests ask of them. */
public final class Models {

  private static final String LAYER =
      """
      {"latent": %d, "encoder": {"type": "mlp", "hidden": [6], "activation": "tanh"},
       "decoder": {"type": "mlp", "hidden": [6], "activation": "tanh"}}\
      """;

  private Models() {}

  /** A model of a type with layers of so many units, from the data up. */
  public static TinyRun layered(String type, int... units) {
    return run(layeredJson(type, units));
  }

  /** The JSON of such a model. */
  public static String layeredJson(String type, int... units) {
    List<String> layers = Arrays.stream(units).mapToObj(LAYER::formatted).toList();
    return "{\"type\": \"%s\", \"likelihood\": \"bernoulli\", \"layers\": [%s]}"
        .formatted(type, String.join(", ", layers));
  }

  /** The plain model with the networks of one layer. */
  public static TinyRun plain(int units) {
    String layer = LAYER.formatted(units).strip();
    return run("{\"type\": \"gaussian\", \"likelihood\": \"bernoulli\", " + layer.substring(1));
  }

  /** A model on tiny binary images, in float64 on PyTorch. */
  public static TinyRun run(String model) {
    Problems problems = new Problems();
    VaeSpec spec = read(model, problems);
    assertThat(problems.all()).isEmpty();
    return TinyRun.of(spec, new TinyImages(DataKind.BINARY), EngineName.PYTORCH, Precision.FLOAT64);
  }

  /** What is wrong with a model on images of a input. */
  public static List<Problem> problems(String model, InputDescription input) {
    Problems problems = new Problems();
    VaeSpec spec = read(model, problems);
    assertThat(problems.all()).isEmpty();
    spec.check(input, problems);
    return problems.all();
  }

  private static VaeSpec read(String model, Problems problems) {
    String json = "{\"model\": %s, \"objective\": \"elbo\"}".formatted(model);
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), VaeSpec.class, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  /** The gradient of each trained parameter in a step with a noise, by name. */
  public static Map<String, double[]> gradients(TinyRun run, long noise) {
    Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
    Map<String, double[]> gradients = new LinkedHashMap<>();
    try (Autograd autograd = Autograd.of(run.engine().manager());
        Tape tape = autograd.open()) {
      List<NDArray> arrays = trained.values().stream().map(Parameter::getArray).toList();
      NDArray loss =
          run.model()
              .step(run.batch(), run.trainingPass(noise), run.coefficients())
              .losses()
              .get(0)
              .value();
      List<NDArray> found = tape.gradients(loss, arrays, true);
      int i = 0;
      for (String name : trained.keySet()) {
        gradients.put(name, HostArrays.read(found.get(i++)));
      }
    }
    return gradients;
  }
}
