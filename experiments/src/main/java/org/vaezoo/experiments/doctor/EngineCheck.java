package org.vaezoo.experiments.doctor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.pass.HostArrays;

/**
 * A matrix product and its gradient by an engine, against the same in Java: y = x w, loss = sum of
 * y², gradient 2 xᵀ y.
 *
 * @param engine which
 */
record EngineCheck(EngineName engine) implements Check {

  private static final int ROWS = 3;
  private static final int INNER = 4;
  private static final int COLUMNS = 2;

  /** Of numbers of the order of ten, in float32. */
  private static final double TOLERANCE = 1e-4;

  @Override
  public String name() {
    return "engine " + engine.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Finding look(Path scratch) {
    EngineSettings settings = new EngineSettings(engine, Precision.FLOAT32, 1, "cpu");
    try (EngineSession session = Engines.open(settings);
        Autograd autograd = Autograd.of(session.manager())) {
      double error = error(session, autograd);
      String found =
          String.format(
              Locale.ROOT,
              "%s %s, product and gradient within %.1e of Java",
              engine.library(),
              Engine.getEngine(engine.library()).getVersion(),
              error);
      return error <= TOLERANCE
          ? Finding.ok(found)
          : Finding.wrong(found + "; its library is broken: build the project anew");
    } catch (MissingEngineException missing) {
      return Finding.wrong(missing.getMessage());
    }
  }

  private static double error(EngineSession session, Autograd autograd) {
    double[] x = numbers(ROWS * INNER, 1);
    double[] w = numbers(INNER * COLUMNS, 2);
    NDManager manager = session.manager();
    NDArray input = HostArrays.create(manager, x, new Shape(ROWS, INNER), session.type());
    NDArray weights = HostArrays.create(manager, w, new Shape(INNER, COLUMNS), session.type());
    weights.setRequiresGradient(true);
    try (Tape tape = autograd.open()) {
      NDArray product = input.matMul(weights);
      NDArray loss = product.mul(product).sum();
      NDArray gradient = tape.gradients(loss, List.of(weights), true).get(0);
      double[] y = product(x, w);
      return Math.max(
          distance(HostArrays.read(product), y), distance(HostArrays.read(gradient), slope(x, y)));
    }
  }

  private static double[] numbers(int count, int start) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Math.sin(start + i);
    }
    return numbers;
  }

  private static double[] product(double[] x, double[] w) {
    double[] y = new double[ROWS * COLUMNS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        for (int i = 0; i < INNER; i++) {
          y[row * COLUMNS + column] += x[row * INNER + i] * w[i * COLUMNS + column];
        }
      }
    }
    return y;
  }

  private static double[] slope(double[] x, double[] y) {
    double[] gradient = new double[INNER * COLUMNS];
    for (int i = 0; i < INNER; i++) {
      for (int column = 0; column < COLUMNS; column++) {
        for (int row = 0; row < ROWS; row++) {
          gradient[i * COLUMNS + column] += 2 * x[row * INNER + i] * y[row * COLUMNS + column];
        }
      }
    }
    return gradient;
  }

  private static double distance(double[] found, double[] expected) {
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      double distance = Math.abs(found[i] - expected[i]);
      largest = distance <= largest ? largest : distance; // NaN stays
    }
    return largest;
  }
}
