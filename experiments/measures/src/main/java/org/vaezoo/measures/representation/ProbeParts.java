package org.vaezoo.measures.representation;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the probe to what a spec can name. */
public final class ProbeParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(ProbeSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(ProbeColumns.SCHEMA);
  }
}
