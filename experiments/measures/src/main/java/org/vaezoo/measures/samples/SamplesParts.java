package org.vaezoo.measures.samples;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the measures of samples to what a spec can name. */
public final class SamplesParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(SamplesSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(SampleColumns.SCHEMA);
  }
}
