package org.vaezoo.measures.aggregate;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the split of the rate, and its check in the plane, to what a spec can name. */
public final class AggregateParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AggregateSpec.class, QuadratureSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(AggregateColumns.GROUPS, AggregateColumns.UNITS, AggregateColumns.QUADRATURE);
  }
}
