package org.vaezoo.core.fit;

import java.util.List;
import java.util.Set;
import org.vaezoo.core.order.Ordered;

/**
 * A part of a spec that says what it needs of the others, and what it gives them: a record with a
 * {@link org.vaezoo.core.settings.PartType}.
 */
public interface Fitting {

  /** What it is to the others. */
  Role role();

  /** What it needs of others, the gravest first; of two from one role the first alone is said. */
  default List<Need> needs() {
    return List.of();
  }

  /** What it gives. */
  default Set<Feature> gives() {
    return Ordered.set();
  }

  /** Which parts of its kind would give what this does not, as "; uniform does"; or nothing. */
  default String instead(Feature feature) {
    return "";
  }
}
