package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Doc;

/**
 * A sweep, as a spec describes it: exactly one of these keys. Keys of the spec that is swept are
 * dotted, as {@code objective.beta}.
 */
@Doc("A sweep: exactly one of these keys.")
public record SweepSpec(
    @Doc("Every combination of the values of some keys; the last key moves fastest.")
        Optional<Map<String, List<JsonNode>>> grid,
    @Doc("The first values of some keys, then the second ones, and so on.")
        Optional<Map<String, List<JsonNode>>> zip,
    @Doc("Trials written out one by one.") Optional<List<Map<String, JsonNode>>> list,
    @Doc("Trials drawn at random.") Optional<RandomSpec> random,
    @Doc("Every combination of the trials of some sweeps; those of the last move fastest.")
        Optional<List<SweepSpec>> product,
    @Doc("The trials of some sweeps, one sweep after the other.") Optional<List<SweepSpec>> chain) {

  public SweepSpec {
    long said =
        Stream.of(grid, zip, list, random, product, chain).filter(Optional::isPresent).count();
    if (said != 1) {
      throw new IllegalArgumentException(
          "expected one of grid, zip, list, random, product, chain, found "
              + said
              + (said == 0 ? "" : "; to combine sweeps write {\"product\": [{...}, {...}]}"));
    }
    only(grid, zip, list, random, product, chain);
  }

  /** The sweep itself. */
  Sweep sweep() {
    return only(grid, zip, list, random, product, chain);
  }

  private static Sweep only(
      Optional<Map<String, List<JsonNode>>> grid,
      Optional<Map<String, List<JsonNode>>> zip,
      Optional<List<Map<String, JsonNode>>> list,
      Optional<RandomSpec> random,
      Optional<List<SweepSpec>> product,
      Optional<List<SweepSpec>> chain) {
    Stream<Optional<Sweep>> choices =
        Stream.of(
            grid.map(GridSweep::new),
            zip.map(ZippedSweep::new),
            list.map(ListedSweep::new),
            random.map(RandomSearch::new),
            product.map(of -> new MultipliedSweeps(sweeps(of))),
            chain.map(of -> new ChainedSweeps(sweeps(of))));
    return choices.flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private static List<Sweep> sweeps(List<SweepSpec> specs) {
    return specs.stream().map(SweepSpec::sweep).toList();
  }
}
