package org.vaezoo.core.net;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Fully connected layers. Without hidden layers the map is linear.
 *
 * @param hidden units of each hidden layer, in the order of the pass
 * @param activation after each hidden layer
 * @param initialization of the weights
 */
@PartType("mlp")
@Doc("Fully connected layers.")
public record MlpSpec(
    @Range(min = 1, max = 1 << 20) @Doc("Units of each hidden layer.") List<Integer> hidden,
    @Doc("Nonlinearity after each hidden layer.") @Default("\"relu\"") Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements NetworkSpec {

  public MlpSpec {
    hidden = List.copyOf(hidden);
  }

  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    SequentialBlock layers = new SequentialBlock();
    layers.add(Layers.flatten());
    addHidden(layers, weights);
    long features = hidden.isEmpty() ? input.size() : hidden.get(hidden.size() - 1);
    return new Body(layers, features);
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    SequentialBlock layers = new SequentialBlock();
    addHidden(layers, weights);
    Linear last = Layers.linear(output.size(), initialization, weights.of("output"));
    layers.add(last);
    layers.add(Layers.reshape(output));
    return new OutputBody(layers, Layers.parameter(last, "bias"));
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {}

  private void addHidden(SequentialBlock layers, InitialWeights weights) {
    for (int i = 0; i < hidden.size(); i++) {
      layers.add(Layers.linear(hidden.get(i), initialization, weights.of("hidden" + i)));
      layers.add(Layers.activation(activation));
    }
  }
}
