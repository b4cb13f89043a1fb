package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.HostArrays;

/** The posteriors, draws and rates of one latent group over a split, gathered batch by batch. */
final class GroupRows {

  private final LatentGroup group;
  private final PosteriorRows posteriors;
  private final double[] z;
  private final double[] rates;
  private final Optional<double[]> unitRates;
  private final boolean exact;
  private Optional<UnitStatistics> statistics = Optional.empty();
  private int filled;

  /**
   * @param examples N
   * @param first the group's first batch, which is not added yet
   * @param posteriors place for them
   */
  GroupRows(int examples, GroupRate first, PosteriorRows posteriors) {
    int units = Math.toIntExact(first.group().units());
    this.group = first.group();
    this.posteriors = posteriors;
    this.z = new double[examples * units];
    this.rates = new double[examples];
    this.unitRates = first.rate().units().map(split -> new double[examples * units]);
    this.exact = first.rate().exact();
  }

  /** Adds the next examples. */
  void add(GroupRate batch) {
    double[] drawn = HostArrays.read(batch.draw().z());
    double[] nats = HostArrays.read(batch.rate().nats());
    System.arraycopy(drawn, 0, z, filled * units(), drawn.length);
    System.arraycopy(nats, 0, rates, filled, nats.length);
    unitRates.ifPresent(
        all -> {
          double[] byUnit = HostArrays.read(batch.rate().units().orElseThrow());
          System.arraycopy(byUnit, 0, all, filled * units(), byUnit.length);
        });
    posteriors.add(batch.posterior(), drawn);
    UnitStatistics added = batch.use().get().read();
    statistics = Optional.of(statistics.map(before -> before.plus(added)).orElse(added));
    filled += nats.length;
  }

  LatentGroup group() {
    return group;
  }

  /** N. */
  int examples() {
    return rates.length;
  }

  /** U. */
  int units() {
    return Math.toIntExact(group.units());
  }

  /** The posteriors, where they are Gaussians. */
  Optional<GaussianRows> gaussians() {
    return posteriors instanceof GaussianRows rows ? Optional.of(rows) : Optional.empty();
  }

  /** The mean of the rates in nats. */
  double meanRate() {
    return Arrays.stream(rates).average().orElseThrow();
  }

  /** Whether the rates are in closed form given the posterior. */
  boolean exact() {
    return exact;
  }

  /** How the split uses each unit. */
  UnitStatistics statistics() {
    return statistics.orElseThrow();
  }

  /** The rate of an example in nats. */
  double rate(int example) {
    return rates[example];
  }

  /** The rate of each unit of an example in nats, [U], where the prior splits by unit. */
  Optional<double[]> unitRates(int example) {
    return unitRates.map(
        all -> Arrays.copyOfRange(all, example * units(), (example + 1) * units()));
  }

  /** The densities at the draws of some examples. */
  Densities densities(int[] chosen, PosteriorRows.Again again) {
    return posteriors.densities(z, chosen, again);
  }
}
