package org.vaezoo.core.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/** What accumulates over the examples for the importance-weighted bounds of every K. */
final class ImportanceTotals {

  private final List<OfOneNumber> numbers;
  private final Moments elbo = new Moments();

  /**
   * @param samples each K, ascending
   */
  ImportanceTotals(List<Integer> samples) {
    this.numbers = samples.stream().map(OfOneNumber::new).toList();
  }

  /** The greatest K, the number of draws that an example takes. */
  int largest() {
    return numbers.get(numbers.size() - 1).samples;
  }

  /** What is needed of an example's weights. */
  double[] numbers(LogWeights weights) {
    return numbers.stream().flatMapToDouble(number -> number.of(weights)).toArray();
  }

  /**
   * Adds an example.
   *
   * @param needed of its weights, as {@link #numbers} gives it
   * @param lowerBound its evidence lower bound from one draw
   */
  void add(double[] needed, double lowerBound) {
    elbo.add(lowerBound);
    PrimitiveIterator.OfDouble next = Arrays.stream(needed).iterator();
    numbers.forEach(number -> number.add(next, lowerBound));
  }

  List<ImportanceBound> bounds() {
    return numbers.stream().map(number -> number.bound(elbo.estimate())).toList();
  }

  /** The bounds of one K. */
  private static final class OfOneNumber {

    private final int samples;
    private final Moments nats = new Moments();
    private final Moments gain = new Moments();
    private final Moments effective = new Moments();
    private final Moments heavy = new Moments();
    private final List<Double> images = new ArrayList<>();

    OfOneNumber(int samples) {
      this.samples = samples;
    }

    private boolean judgesTails() {
      return samples >= ParetoTail.FEWEST_DRAWS;
    }

    DoubleStream of(LogWeights weights) {
      DoubleStream always =
          DoubleStream.of(weights.bound(samples), weights.effectiveSamples(samples));
      return judgesTails()
          ? DoubleStream.concat(always, DoubleStream.of(weights.heavyTails(samples)))
          : always;
    }

    void add(PrimitiveIterator.OfDouble needed, double elbo) {
      double bound = needed.nextDouble();
      nats.add(bound);
      gain.add(bound - elbo);
      effective.add(needed.nextDouble());
      images.add(bound);
      if (judgesTails()) {
        heavy.add(needed.nextDouble());
      }
    }

    ImportanceBound bound(Estimate elbo) {
      return new ImportanceBound(
          samples,
          nats.estimate(),
          elbo,
          gain.estimate(),
          effective.estimate().mean(),
          judgesTails() ? OptionalDouble.of(heavy.estimate().mean()) : OptionalDouble.empty(),
          images);
    }
  }
}
