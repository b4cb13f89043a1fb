package org.vaezoo.experiments.sweep;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** The distributions of random sweeps. */
public final class SweepParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(UniformDraw.class, LogUniformDraw.class, IntegerDraw.class, ChoiceDraw.class);
  }
}
