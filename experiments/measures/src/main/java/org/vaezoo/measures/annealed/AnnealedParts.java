package org.vaezoo.measures.annealed;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds annealed importance sampling to what a spec can name. */
public final class AnnealedParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AnnealedSpec.class);
  }
}
