package org.vaezoo.measures.collapse;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the diagnosis of collapse to what a spec can name. */
public final class CollapseParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CollapseSpec.class, ConfirmSpec.class);
  }
}
