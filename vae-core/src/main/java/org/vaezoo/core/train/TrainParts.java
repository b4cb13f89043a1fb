package org.vaezoo.core.train;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** The optimizers. */
public final class TrainParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(Adam.class, AdamW.class, Adamax.class, Adagrad.class, RmsProp.class, Sgd.class);
  }
}
