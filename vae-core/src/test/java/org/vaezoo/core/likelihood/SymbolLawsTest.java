package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.SymbolLaw;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/** The law that a coder is given says what the density says, symbol for symbol. */
class SymbolLawsTest {

  private static final int ROWS = 2;
  private static final int WIDTH = 3;
  private static final Shape PLAIN = new Shape(ROWS, WIDTH);

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void bernoulli() {
    assertSame(new Bernoulli(numbers(1, PLAIN, 3)), 2);
  }

  @Test
  void betaBinomial() {
    assertSame(new BetaBinomial(numbers(1, PLAIN, 2), numbers(2, PLAIN, 2)), 256);
  }

  /** All weight on the edges, and almost a plain binomial. */
  @Test
  void betaBinomialAtTheEndsOfItsRange() {
    assertSame(new BetaBinomial(constant(-7), constant(-7)), 256);
    assertSame(new BetaBinomial(constant(8), constant(8)), 256);
    assertSame(new BetaBinomial(constant(8), constant(-7)), 256);
    assertSame(new BetaBinomial(constant(-7), constant(8)), 256);
  }

  @Test
  void categorical() {
    assertSame(new Categorical(numbers(1, new Shape(ROWS, 256, WIDTH), 2)), 256);
  }

  @Test
  void discretizedLogistic() {
    assertSame(new DiscretizedLogistic(numbers(1, PLAIN, 1), numbers(2, PLAIN, 3)), 256);
  }

  @Test
  void logisticMixture() {
    Shape components = new Shape(ROWS, 4, WIDTH);
    assertSame(
        new LogisticMixture(
            numbers(1, components, 1), numbers(2, components, 1), numbers(3, components, 3)),
        256);
  }

  @Test
  void codes() {
    Coding chosen =
        new Codes(manager.create(new double[] {2, 0, 1, 1}, new Shape(2, 2)), 3).coding();
    assertThat(chosen.certain()).isTrue();
    assertThat(masses(law(chosen), 0)).containsExactly(0, 0, 1);
    assertThat(masses(law(chosen), 1)).containsExactly(1, 0, 0);
    NDArray logits = manager.create(new double[] {0, Math.log(3), 5, 5}, new Shape(1, 2, 2));
    SymbolLaw drawn = law(new CategoricalCodes(logits).coding());
    assertThat(masses(drawn, 0)[1]).isCloseTo(0.75, within(1e-12));
    assertThat(masses(drawn, 1)[0]).isCloseTo(0.5, within(1e-12));
  }

  private void assertSame(Coded coded, int symbols) {
    assertThat(coded.coding().symbols()).isEqualTo(symbols);
    SymbolLaw law = law(coded.coding());
    assertThat(law.symbols()).isEqualTo(symbols);
    Likelihood likelihood = (Likelihood) coded;
    double[][] masses = new double[ROWS * WIDTH][];
    for (int dimension = 0; dimension < masses.length; dimension++) {
      masses[dimension] = masses(law, dimension);
      for (double mass : masses[dimension]) {
        assertThat(mass).isNotNegative();
      }
    }
    for (int symbol = 0; symbol < symbols; symbol++) {
      double[] x = new double[ROWS * WIDTH];
      for (int i = 0; i < x.length; i++) {
        x[i] = (symbol + i) % symbols / (symbols - 1.0);
      }
      double[] nats = likelihood.logProb(manager.create(x, PLAIN)).toDoubleArray();
      for (int row = 0; row < ROWS; row++) {
        double product = 1;
        for (int d = 0; d < WIDTH; d++) {
          int i = row * WIDTH + d;
          product *= masses[i][(symbol + i) % symbols];
        }
        assertThat(product).isCloseTo(Math.exp(nats[row]), within(1e-9));
      }
    }
  }

  private static SymbolLaw law(Coding coding) {
    List<double[]> numbers = coding.arrays().stream().map(HostArrays::read).toList();
    return coding.law().apply(numbers);
  }

  private static double[] masses(SymbolLaw law, int dimension) {
    IntToDoubleFunction below = law.below(dimension);
    double[] masses = new double[law.symbols()];
    double before = 0;
    for (int s = 0; s < masses.length; s++) {
      double next = s + 1 == masses.length ? 1 : below.applyAsDouble(s + 1);
      masses[s] = next - before;
      before = next;
    }
    return masses;
  }

  private NDArray constant(double value) {
    return numbers(0, PLAIN, 0).add(value);
  }

  /** Numbers around 0, within a distance. */
  private NDArray numbers(long word, Shape shape, double distance) {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, word);
    double[] values = new double[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = distance * (2 * stream.uniform(i) - 1);
    }
    return HostArrays.create(manager, values, shape, DataType.FLOAT64);
  }
}
