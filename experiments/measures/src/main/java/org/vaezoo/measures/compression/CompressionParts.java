package org.vaezoo.measures.compression;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds compression to what a spec can name. */
public final class CompressionParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CompressionSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(CompressionColumns.SCHEMA);
  }
}
