package org.vaezoo.conditional.semisupervised;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * How a data set uses one latent class: of posteriors q(y|x) over K classes.
 *
 * <ul>
 *   <li>{@code information_nats}: the information of y about x, the entropy of the mean posterior
 *       minus the mean entropy. It is never above the rate, under any prior of all examples.
 *   <li>{@code perplexity}: the exponential of the entropy of the mean posterior, within 1 and K.
 * </ul>
 *
 * <p>The class is active where its information exceeds {@value #ACTIVE_INFORMATION} nats.
 */
final class ClassStatistics implements UnitStatistics {

  /** Nats above which the class counts as active. */
  static final double ACTIVE_INFORMATION = 0.01;

  static final Column INFORMATION =
      Column.number("information_nats", Unit.NATS, "information of the class about the example");

  static final Column PERPLEXITY =
      Column.number(
          "perplexity",
          Unit.COUNT,
          "exponential of the entropy of the mean probability of classes");

  private final long examples;
  private final double[] probability;
  private final double entropy;

  private ClassStatistics(long examples, double[] probability, double entropy) {
    this.examples = examples;
    this.probability = probability;
    this.entropy = entropy;
  }

  /**
   * The summary of a batch.
   *
   * @param probabilities q(y|x), [B * K], row-major
   * @param classes K
   */
  static ClassStatistics of(double[] probabilities, int classes) {
    double[] sums = new double[classes];
    double entropy = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sums[i % classes] += probabilities[i];
      entropy += entropyOf(probabilities[i]);
    }
    return new ClassStatistics(probabilities.length / classes, sums, entropy);
  }

  private static double entropyOf(double probability) {
    return probability > 0 ? -probability * Math.log(probability) : 0;
  }

  /** One: a class is one latent. */
  @Override
  public int units() {
    return 1;
  }

  @Override
  public long examples() {
    return examples;
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.NATS;
  }

  @Override
  public ClassStatistics plus(UnitStatistics other) {
    if (!(other instanceof ClassStatistics that) || that.probability.length != probability.length) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    double[] sums = new double[probability.length];
    Arrays.setAll(sums, y -> probability[y] + that.probability[y]);
    return new ClassStatistics(examples + that.examples, sums, entropy + that.entropy);
  }

  @Override
  public List<double[]> numbers() {
    return List.of(new double[] {examples, entropy}, probability);
  }

  @Override
  public ClassStatistics withNumbers(List<double[]> numbers) {
    double[] whole = numbers.get(0);
    return new ClassStatistics((long) whole[0], numbers.get(1), whole[1]);
  }

  @Override
  public boolean active(int unit) {
    return informationBound(unit) > ACTIVE_INFORMATION;
  }

  /** The information itself. */
  @Override
  public double informationBound(int unit) {
    return entropyOfMean() - entropy / examples;
  }

  @Override
  public Map<Column, Double> columns(int unit) {
    Map<Column, Double> columns = new LinkedHashMap<>();
    columns.put(INFORMATION, informationBound(unit));
    columns.put(PERPLEXITY, Math.exp(entropyOfMean()));
    return columns;
  }

  private double entropyOfMean() {
    return Arrays.stream(probability).map(sum -> entropyOf(sum / examples)).sum();
  }

  @Override
  public String toString() {
    return "statistics of " + probability.length + " classes over " + examples + " examples";
  }
}
