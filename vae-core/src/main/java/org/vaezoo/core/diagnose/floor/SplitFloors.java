package org.vaezoo.core.diagnose.floor;

import java.util.List;
import java.util.Optional;

/**
 * All floors on one split.
 *
 * @param all the one that judges first; none where no density of the examples has a bound
 */
public record SplitFloors(List<FloorMeasure> all) {

  public SplitFloors {
    all = List.copyOf(all);
  }

  /** The floor that a model has to be above to have learned anything: independent dimensions. */
  public Optional<FloorMeasure> judging() {
    return all.stream().filter(each -> !each.name().equals(Floors.UNIFORM)).findFirst();
  }

  /** The floor of a name. */
  public Optional<FloorMeasure> named(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
