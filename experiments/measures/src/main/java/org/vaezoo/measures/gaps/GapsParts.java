package org.vaezoo.measures.gaps;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the inference gaps to what a spec can name. */
public final class GapsParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(GapsSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(GapColumns.SCHEMA);
  }
}
