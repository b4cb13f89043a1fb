package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;

/** Nonlinearities between layers. */
public enum Activation {
  /** x. */
  IDENTITY {
    @Override
    public NDArray apply(NDArray x) {
      return x;
    }
  },
  /** max(x, 0); its slope at 0 is 0. */
  RELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.relu(x);
    }
  },
  /** x above zero, 0.1 x below. The engines' own round the 0.1 differently in float64. */
  LEAKY_RELU {
    @Override
    public NDArray apply(NDArray x) {
      NDArray below = ai.djl.nn.Activation.relu(x.neg());
      return ai.djl.nn.Activation.relu(x).sub(Numbers.times(below, 0.1));
    }
  },
  /** Hyperbolic tangent. */
  TANH {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.tanh(x);
    }
  },
  /** 1 / (1 + exp(-x)). */
  SIGMOID {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.sigmoid(x);
    }
  },
  /** log(1 + exp(x)). */
  SOFTPLUS {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.softPlus(x);
    }
  },
  /** x above zero, exp(x) - 1 below. */
  ELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.elu(x, 1f);
    }
  },
  /**
   * x times the normal distribution function of x: Hendrycks and Gimpel, "Gaussian error linear
   * units" (2016). MXNet computes the error function in float32, so there a float64 result is off
   * by up to 1e-7 |x|.
   */
  GELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.gelu(x);
    }
  };

  /** The nonlinearity, element by element. */
  public abstract NDArray apply(NDArray x);
}
