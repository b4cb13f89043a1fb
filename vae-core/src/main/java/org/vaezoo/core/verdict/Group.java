package org.vaezoo.core.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.distribution.CodeStatistics;

/**
 * What a verdict reads of one latent group.
 *
 * @param name its name
 * @param units number of units, U
 * @param held nats that each unit holds: its rate, an upper bound of its information under the
 *     prior; of a code its information about the example; empty where the rate does not split
 * @param codebook of codes; empty for other latents
 */
public record Group(
    String name, int units, Optional<List<Estimate>> held, Optional<Codebook> codebook) {

  /**
   * How much of a codebook is in use.
   *
   * @param used share of the codes that could be used, the smaller of their number and that of
   *     choices
   * @param free whether codes cost nothing in training, as a choice without noise has a rate
   *     without a gradient
   */
  public record Codebook(EvidenceInterval used, boolean free) {

    static Codebook of(CodeStatistics statistics) {
      double choices = (double) statistics.examples() * statistics.units();
      double usable = Math.min(statistics.codes(), choices);
      CodeStatistics.Richness codes = statistics.richness();
      double low = Math.min(1, codes.low() / usable);
      return new Codebook(
          new EvidenceInterval(low, Math.max(low, Math.min(1, codes.high() / usable))),
          statistics.isDeterministic());
    }
  }

  public Group {
    held = held.map(List::copyOf);
  }

  /** What an evaluation knows of a group. */
  public static Group of(GroupMeasures measures) {
    int units = measures.statistics().units();
    if (measures.statistics() instanceof CodeStatistics codes) {
      List<Estimate> information =
          IntStream.range(0, units).mapToObj(position -> information(codes, position)).toList();
      return new Group(
          measures.group().name(),
          units,
          Optional.of(information),
          Optional.of(Codebook.of(codes)));
    }
    return new Group(measures.group().name(), units, measures.unitEstimates(), Optional.empty());
  }

  private static Estimate information(CodeStatistics codes, int position) {
    return new Estimate(
        codes.informationBound(position), codes.informationError(position), codes.examples());
  }
}
