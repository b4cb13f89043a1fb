package org.vaezoo.core.diagnose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.dist.Rate;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.HostArrays;

/** What accumulates over the examples for one latent group. */
final class GroupTotals {

  private final LatentGroup group;
  private final boolean measuresOthers;
  private final Moments rate = new Moments();
  private Optional<double[]> unitTotals = Optional.empty();
  private List<Moments> unitMoments = List.of();
  private Optional<UnitSums> sums = Optional.empty();
  private final Map<String, Moments> alternatives = new LinkedHashMap<>();
  private boolean exact = true;
  private boolean onePrior = true;

  /**
   * @param measuresOthers whether the rate under other priors is measured too
   */
  GroupTotals(LatentGroup group, boolean measuresOthers) {
    this.group = group;
    this.measuresOthers = measuresOthers;
  }

  /** Adds the examples of a batch, one row each. */
  void add(GroupRate batch) {
    double[] nats = HostArrays.read(batch.rate().nats());
    rate.addAll(nats);
    batch.rate().units().ifPresent(units -> addUnits(HostArrays.read(units), nats.length));
    if (measuresOthers) {
      batch.alternatives().forEach(this::addAlternative);
    }
    UnitSums added = batch.use().get();
    sums = Optional.of(sums.map(before -> before.plus(added)).orElse(added));
    exact &= batch.rate().exact();
    onePrior &= batch.rate().onePrior();
  }

  private void addAlternative(String prior, Rate rate) {
    alternatives.computeIfAbsent(prior, name -> new Moments()).addAll(HostArrays.read(rate.nats()));
  }

  private void addUnits(double[] values, int rows) {
    int units = values.length / rows;
    double[] totals = unitTotals.orElseGet(() -> new double[units]);
    if (unitMoments.isEmpty()) {
      unitMoments = Stream.generate(Moments::new).limit(units).toList();
    }
    for (int i = 0; i < values.length; i++) {
      totals[i % units] += values[i];
      unitMoments.get(i % units).add(values[i]);
    }
    unitTotals = Optional.of(totals);
  }

  GroupMeasures measures() {
    Estimate estimate = rate.estimate();
    Optional<List<Double>> unitRates =
        unitTotals.map(
            totals ->
                Arrays.stream(totals).map(total -> total / estimate.count()).boxed().toList());
    Map<String, Estimate> others = new LinkedHashMap<>();
    alternatives.forEach((prior, nats) -> others.put(prior, nats.estimate()));
    return new GroupMeasures(
        group,
        estimate,
        unitRates,
        exact,
        onePrior,
        sums.orElseThrow(),
        others,
        unitMoments.stream().map(moments -> moments.estimate().standardError()).toList());
  }
}
