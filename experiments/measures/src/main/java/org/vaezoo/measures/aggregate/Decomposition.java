package org.vaezoo.measures.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.LatentGroup;

/**
 * The rate of one latent group split over N examples, means over M draws in nats: Hoffman and
 * Johnson (2016), Chen et al. (2018), equation 2.
 *
 * @param group the group
 * @param examples N
 * @param rate R over the examples of the draws
 * @param exact whether the rate is in closed form given the posterior
 * @param information index-code information I(n; z)
 * @param priorGap KL(q(z) || p(z)) = R - I(n; z)
 * @param totalCorrelation KL(q(z) || prod q(z_u))
 * @param dimensionWise sum of KL(q(z_u) || p(z_u)), where the prior splits by unit
 * @param units the same of each unit
 * @param statistics how all N examples use each unit
 */
record Decomposition(
    LatentGroup group,
    int examples,
    Estimate rate,
    boolean exact,
    Estimate information,
    Estimate priorGap,
    Estimate totalCorrelation,
    Optional<Estimate> dimensionWise,
    List<Unit> units,
    UnitStatistics statistics) {

  /**
   * One unit.
   *
   * @param information I(n; z_u)
   * @param rate R_u, where the prior splits by unit
   * @param priorGap KL(q(z_u) || p(z_u)) = R_u - I(n; z_u), where the prior splits by unit
   */
  record Unit(Estimate information, Optional<Estimate> rate, Optional<Estimate> priorGap) {}

  /** An average of fewer than e examples at a draw: beyond this distance from the cap. */
  private static final double NEAR_CAP = 1;

  /**
   * The means over the draws of some examples.
   *
   * @param chosen the examples of the draws, [M]
   */
  static Decomposition of(GroupRows rows, int[] chosen, Densities densities) {
    Moments rate = new Moments();
    Moments information = new Moments();
    Moments priorGap = new Moments();
    Moments totalCorrelation = new Moments();
    for (int m = 0; m < chosen.length; m++) {
      double nats = rows.rate(chosen[m]);
      rate.add(nats);
      information.add(densities.information(m));
      priorGap.add(nats - densities.information(m));
      totalCorrelation.add(densities.totalCorrelation(m));
    }
    return new Decomposition(
        rows.group(),
        rows.examples(),
        rate.estimate(),
        rows.exact(),
        information.estimate(),
        priorGap.estimate(),
        totalCorrelation.estimate(),
        dimensionWise(rows, chosen, densities),
        units(rows, chosen, densities),
        rows.statistics());
  }

  private static Optional<Estimate> dimensionWise(
      GroupRows rows, int[] chosen, Densities densities) {
    Moments sum = new Moments();
    for (int m = 0; m < chosen.length; m++) {
      Optional<double[]> rates = rows.unitRates(chosen[m]);
      if (rates.isEmpty()) {
        return Optional.empty();
      }
      double nats = Arrays.stream(rates.get()).sum();
      sum.add(nats - (densities.posterior(m) - densities.product(m)));
    }
    return Optional.of(sum.estimate());
  }

  private static List<Unit> units(GroupRows rows, int[] chosen, Densities densities) {
    List<Unit> units = new ArrayList<>();
    for (int unit = 0; unit < rows.units(); unit++) {
      Moments information = new Moments();
      Moments rate = new Moments();
      Moments priorGap = new Moments();
      for (int m = 0; m < chosen.length; m++) {
        double known = densities.information(m, unit);
        information.add(known);
        int u = unit;
        rows.unitRates(chosen[m])
            .ifPresent(
                rates -> {
                  rate.add(rates[u]);
                  priorGap.add(rates[u] - known);
                });
      }
      units.add(new Unit(information.estimate(), present(rate), present(priorGap)));
    }
    return units;
  }

  private static Optional<Estimate> present(Moments moments) {
    return Optional.of(moments.estimate()).filter(estimate -> estimate.count() > 0);
  }

  /** ln N, above which no index-code information over N examples can be. */
  double cap() {
    return Math.log(examples);
  }

  /**
   * Whether an information is so near its cap that it says more of N than of the model: within one
   * nat of ln N, where a draw has the density of fewer than e examples, in the geometric mean.
   */
  boolean atCap(Estimate information) {
    return information.mean() > cap() - NEAR_CAP;
  }
}
