package org.vaezoo.hierarchical.parts;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.hierarchical.deep.VeryDeepVaeSpec;
import org.vaezoo.hierarchical.ladder.LadderVaeSpec;
import org.vaezoo.hierarchical.stack.StackedVaeSpec;

/** Models with groups of latents. */
public final class HierarchicalParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(VeryDeepVaeSpec.class, LadderVaeSpec.class, StackedVaeSpec.class);
  }
}
