package org.vaezoo.measures.gaps;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the inference gaps to what a spec can name. */
public final class GapsParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(GapsSpec.class);
  }
}
