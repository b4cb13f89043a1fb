package org.vaezoo.measures.anomaly;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds anomaly scores, and what counts as an outlier, to what a spec can name. */
public final class AnomalyParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AnomalySpec.class, OtherSet.class, OtherClasses.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(AnomalyColumns.SCHEMA);
  }
}
