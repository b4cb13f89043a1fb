package org.vaezoo.measures.representation;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the probe to what a spec can name. */
public final class ProbeParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(ProbeSpec.class);
  }
}
