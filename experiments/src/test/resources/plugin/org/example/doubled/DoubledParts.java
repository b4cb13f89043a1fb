package org.example.doubled;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** What the plugin adds. */
public final class DoubledParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DoubledRateSpec.class);
  }
}
