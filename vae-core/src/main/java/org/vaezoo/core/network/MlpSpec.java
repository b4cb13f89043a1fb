package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** Fully connected layers. Without hidden layers the map is linear. */
@PartType("mlp")
@Doc("Fully connected layers.")
public record MlpSpec(
    @Range(min = 1, max = 1 << 20) @Doc("Units of each hidden layer.") List<Integer> hidden,
    @Doc("Nonlinearity after each hidden layer.") @Default("\"relu\"") Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization,
    @Doc("What normalises each hidden layer before its nonlinearity.") @Default("\"none\"")
        Normalization normalization)
    implements NetworkSpec {

  public MlpSpec {
    hidden = List.copyOf(hidden);
  }

  /** Without normalisation. */
  public MlpSpec(List<Integer> hidden, Activation activation, Initialization initialization) {
    this(hidden, activation, initialization, Normalization.NONE);
  }

  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    Chain layers = new Chain(input).reshape(new Shape(input.size()));
    addHidden(layers, weights);
    return new Body(layers, layers.shape().size());
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    Chain layers = new Chain(new Shape(units));
    addHidden(layers, weights);
    Linear last =
        layers.layer("output", Layers.linear(output.size(), initialization, weights.of("output")));
    layers.reshape(output);
    return new OutputBody(layers, Layers.bias(last));
  }

  @Override
  public boolean isLinear() {
    return hidden.isEmpty();
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {}

  private void addHidden(Chain layers, InitialWeights weights) {
    LayerStyle style = new LayerStyle(activation, normalization, initialization);
    for (int i = 0; i < hidden.size(); i++) {
      style.dense(layers, "hidden" + i, hidden.get(i), weights);
    }
  }
}
