package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/**
 * The source of initial weights. Each weight has a stream of its own, keyed by the seed and by its
 * place in the model, so that adding a layer leaves the others as they were.
 */
public final class InitialWeights {

  private final CounterStream stream;

  private InitialWeights(CounterStream stream) {
    this.stream = stream;
  }

  /** The weights of a training seed. */
  public static InitialWeights of(long seed) {
    return new InitialWeights(CounterStream.of(Purpose.WEIGHTS, seed));
  }

  /** The weights of a named part of the model. */
  public InitialWeights of(String part) {
    long word = part.length();
    for (int i = 0; i < part.length(); i++) {
      word = word * 1_000_003L + part.charAt(i);
    }
    return new InitialWeights(stream.child(word));
  }

  /** Gives a parameter its initial values. */
  public void initialize(Parameter weight, Initialization scheme) {
    Initializer initializer =
        (manager, shape, type) -> HostArrays.create(manager, values(scheme, shape), shape, type);
    weight.setInitializer(initializer);
  }

  /** The initial values of the one weight that these are for, in row-major order. */
  double[] values(Initialization scheme, Shape shape) {
    return scheme.values(shape, stream);
  }
}
