package org.vaezoo.measures.state;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the recovery of a known state to what a spec can name. */
public final class StateParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(StateSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(StateColumns.SCHEMA);
  }
}
