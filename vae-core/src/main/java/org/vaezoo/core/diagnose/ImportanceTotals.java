package org.vaezoo.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What accumulates over the examples for the importance-weighted bounds of every K. */
final class ImportanceTotals {

  private final List<Integer> samples;
  private final List<Moments> nats;
  private final List<List<Double>> images;
  private final List<Moments> effective;
  private final List<Moments> likelyBias;
  private final Moments gain = new Moments();

  /**
   * @param samples each K, ascending
   */
  ImportanceTotals(List<Integer> samples) {
    this.samples = samples;
    this.nats = samples.stream().map(k -> new Moments()).toList();
    this.images = samples.stream().<List<Double>>map(k -> new ArrayList<>()).toList();
    this.effective = samples.stream().map(k -> new Moments()).toList();
    this.likelyBias = samples.stream().map(k -> new Moments()).toList();
  }

  /** The greatest K, the number of draws that an example takes. */
  int largest() {
    return samples.get(samples.size() - 1);
  }

  /**
   * Adds an example.
   *
   * @param elbo its evidence lower bound from one draw
   */
  void add(LogWeights weights, double elbo) {
    gain.add(weights.bound(largest()) - elbo);
    for (int i = 0; i < samples.size(); i++) {
      double bound = weights.bound(samples.get(i));
      nats.get(i).add(bound);
      images.get(i).add(bound);
      effective.get(i).add(weights.effectiveSamples(samples.get(i)));
      likelyBias.get(i).add(weights.likelyBias(samples.get(i)));
    }
  }

  List<ImportanceBound> bounds() {
    return IntStream.range(0, samples.size()).mapToObj(this::bound).toList();
  }

  private ImportanceBound bound(int i) {
    return new ImportanceBound(
        samples.get(i),
        nats.get(i).estimate(),
        effective.get(i).estimate().mean(),
        likelyBias.get(i).estimate().mean(),
        images.get(i));
  }

  /** The bound of the largest K minus the evidence lower bound. */
  Estimate gain() {
    return gain.estimate();
  }
}
