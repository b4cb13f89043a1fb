package org.vaezoo.measures.imputation;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the imputation of missing pixels to what a spec can name. */
public final class ImputationParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(ImputationSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(ImputationColumns.SCHEMA);
  }
}
