package org.vaezoo.measures.samples;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** Adds the measures of samples to what a spec can name. */
public final class SamplesParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(SamplesSpec.class);
  }
}
