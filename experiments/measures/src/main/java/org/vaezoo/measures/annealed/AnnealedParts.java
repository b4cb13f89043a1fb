package org.vaezoo.measures.annealed;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds annealed importance sampling to what a spec can name. */
public final class AnnealedParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AnnealedSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(AnnealedColumns.SCHEMA, AnnealedColumns.SIMULATED);
  }
}
