package org.vaezoo.experiments.baseline;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the baselines to what a spec can name. */
public final class BaselineParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(BaselinesSpec.class);
  }
}
