package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class LstmTest {

  private static final int FEATURES = 2;
  private static final int UNITS = 3;
  private static final int PLACES = 4;

  /** The equations written out with loops over plain numbers, for one sequence. */
  @EachEngine
  void followsItsEquations(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Lstm lstm = new Lstm(FEATURES, UNITS, new NormalInitialization(0.6), InitialWeights.of(1));
      lstm.initialize(manager, DataType.FLOAT64, new Shape(1, PLACES, FEATURES));
      NDArray bias = lstm.getParameters().get("input.bias").getArray();
      Passes.noise(manager, 4).normal(bias.getShape()).copyTo(bias);
      NDArray x = Passes.noise(manager, 1).normal(new Shape(1, PLACES, FEATURES));
      NDArray h = Passes.noise(manager, 2).normal(new Shape(1, UNITS));
      NDArray c = Passes.noise(manager, 3).normal(new Shape(1, UNITS));

      NDArray states =
          lstm.forward(new EagerParameters(manager), new NDList(x, h, c), false).singletonOrThrow();

      NdAssert.assertClose(states, 1e-12, reference(lstm, x, h, c));
    }
  }

  private static double[] reference(Lstm lstm, NDArray x, NDArray hidden, NDArray cell) {
    double[] w = read(lstm, "input.weight");
    double[] b = read(lstm, "input.bias");
    double[] u = read(lstm, "recurrence.weight");
    double[] h = HostArrays.read(hidden);
    double[] c = HostArrays.read(cell);
    double[] inputs = HostArrays.read(x);
    double[] states = new double[PLACES * UNITS];
    for (int t = 0; t < PLACES; t++) {
      double[] gate = new double[4 * UNITS];
      for (int row = 0; row < gate.length; row++) {
        gate[row] = b[row];
        for (int e = 0; e < FEATURES; e++) {
          gate[row] += w[row * FEATURES + e] * inputs[t * FEATURES + e];
        }
        for (int k = 0; k < UNITS; k++) {
          gate[row] += u[row * UNITS + k] * h[k];
        }
      }
      for (int k = 0; k < UNITS; k++) {
        double forget = sigmoid(gate[UNITS + k] + 1);
        c[k] = forget * c[k] + sigmoid(gate[k]) * Math.tanh(gate[3 * UNITS + k]);
        states[t * UNITS + k] = sigmoid(gate[2 * UNITS + k]) * Math.tanh(c[k]);
      }
      System.arraycopy(states, t * UNITS, h, 0, UNITS);
    }
    return states;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[] read(Lstm lstm, String parameter) {
    return HostArrays.read(lstm.getParameters().get(parameter).getArray());
  }
}
