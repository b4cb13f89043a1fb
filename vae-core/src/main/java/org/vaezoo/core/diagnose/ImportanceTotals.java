package org.vaezoo.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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

  /**
   * Adds an example.
   *
   * @param lowerBound its evidence lower bound from one draw
   */
  void add(LogWeights weights, double lowerBound) {
    elbo.add(lowerBound);
    numbers.forEach(number -> number.add(weights, lowerBound));
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

    void add(LogWeights weights, double elbo) {
      double bound = weights.bound(samples);
      nats.add(bound);
      gain.add(bound - elbo);
      effective.add(weights.effectiveSamples(samples));
      images.add(bound);
      if (samples >= ParetoTail.FEWEST_DRAWS) {
        heavy.add(weights.heavyTails(samples));
      }
    }

    ImportanceBound bound(Estimate elbo) {
      return new ImportanceBound(
          samples,
          nats.estimate(),
          elbo,
          gain.estimate(),
          effective.estimate().mean(),
          samples < ParetoTail.FEWEST_DRAWS
              ? OptionalDouble.empty()
              : OptionalDouble.of(heavy.estimate().mean()),
          images);
    }
  }
}
