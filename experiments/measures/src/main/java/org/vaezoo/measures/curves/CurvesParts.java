package org.vaezoo.measures.curves;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the collapse curves to what a spec can name. */
public final class CurvesParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CollapseCurvesSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(CollapseCurvesSpec.SCHEMA);
  }
}
