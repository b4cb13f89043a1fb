package org.vaezoo.measures.collapse;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the diagnosis of collapse to what a spec can name. */
public final class CollapseParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CollapseSpec.class, ConfirmSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(
        CollapseColumns.SCHEMA, CollapseColumns.GROUPS, CollapseColumns.UNITS, ConfirmSpec.SCHEMA);
  }
}
