package org.vaezoo.measures.curves;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the collapse curves to what a spec can name. */
public final class CurvesParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CollapseCurvesSpec.class);
  }
}
