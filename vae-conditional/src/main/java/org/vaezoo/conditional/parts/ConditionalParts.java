package org.vaezoo.conditional.parts;

import java.util.List;
import org.vaezoo.conditional.semisupervised.SemiSupervisedVaeSpec;
import org.vaezoo.conditional.structured.ConditionalPriorSpec;
import org.vaezoo.conditional.structured.ConditionalVaeSpec;
import org.vaezoo.core.settings.PartProvider;

/** Models that are given something beside x, and their prior. */
public final class ConditionalParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        SemiSupervisedVaeSpec.class, ConditionalPriorSpec.class, ConditionalVaeSpec.class);
  }
}
