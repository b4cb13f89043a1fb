package org.vaezoo.measures.compression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A group of Gaussian units under a prior that mixes Gaussians. Its bins have equal mass under a
 * Gaussian of each unit that is written into the file.
 */
final class MixtureGroup implements GroupCode {

  private final GaussianGroup units;
  private final Bins bins;
  private List<double[]> known = List.of();
  private MixtureCode code;

  /**
   * @param units U
   * @param bins of every unit
   * @param scale in whose coordinates they are
   * @param posteriorBits precision of the posterior
   */
  MixtureGroup(int units, Bins bins, Scale scale, int posteriorBits) {
    this.units = new GaussianGroup(units, bins, Optional.of(scale), posteriorBits);
    this.bins = bins;
  }

  @Override
  public int units() {
    return units.units();
  }

  @Override
  public boolean readsPriorFirst() {
    return false;
  }

  @Override
  public boolean isCertain() {
    return false;
  }

  @Override
  public SymbolCode posterior(List<double[]> q, List<double[]> p) {
    return units.posterior(q, p);
  }

  /** The mixture is the same for every batch, and its masses are computed once. */
  @Override
  public SymbolCode prior(List<double[]> p) {
    if (!isKnown(p)) {
      known = p;
      List<double[]> components = p.subList(1, 3);
      code =
          new MixtureCode(
              p.get(0),
              bins.under(
                  units.whitened(components, List.of()), units.deviations(components, List.of())),
              units());
    }
    return code;
  }

  private boolean isKnown(List<double[]> p) {
    return known.size() == p.size()
        && IntStream.range(0, p.size()).allMatch(i -> Arrays.equals(known.get(i), p.get(i)));
  }

  @Override
  public double[] latents(int[] symbols, List<double[]> p) {
    return units.latents(symbols, p);
  }
}
