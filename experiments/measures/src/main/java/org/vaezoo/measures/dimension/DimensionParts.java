package org.vaezoo.measures.dimension;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the correlation dimension to what a spec can name. */
public final class DimensionParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DimensionSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(DimensionColumns.SCHEMA);
  }
}
