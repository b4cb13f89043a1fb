package org.vaezoo.measures.aggregate;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the split of the rate, and its check in the plane, to what a spec can name. */
public final class AggregateParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AggregateSpec.class, QuadratureSpec.class);
  }
}
