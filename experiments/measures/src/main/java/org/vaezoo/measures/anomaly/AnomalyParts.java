package org.vaezoo.measures.anomaly;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds anomaly scores, and what counts as an outlier, to what a spec can name. */
public final class AnomalyParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AnomalySpec.class, OtherSet.class, OtherClasses.class);
  }
}
