package org.vaezoo.core.train;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;

/**
 * How the parameters of a model move.
 *
 * @param main the optimizer of every part that has none of its own
 * @param parts optimizers of some parts of the model, by the part's name, as {@code adversary}
 */
public record Optimization(OptimizerSpec main, Map<String, OptimizerSpec> parts) {

  public Optimization {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** One optimizer for everything. */
  public static Optimization of(OptimizerSpec main) {
    return new Optimization(main, Map.of());
  }

  /**
   * Notes each optimizer of a part that the model does not have.
   *
   * @param known parts of the model that are trained
   * @param pointer JSON pointer of the optimizers
   */
  public void check(Collection<String> known, String pointer, Problems problems) {
    List<String> names = List.copyOf(known);
    for (String part : parts.keySet()) {
      if (!names.contains(part)) {
        problems.add(
            Pointers.child(pointer, part), Nearest.unknown("part of the model", part, names));
      }
    }
  }
}
