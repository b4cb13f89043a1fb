package org.vaezoo.measures.disentangle;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the scores of disentanglement to what a spec can name. */
public final class DisentanglementParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DisentanglementSpec.class);
  }
}
