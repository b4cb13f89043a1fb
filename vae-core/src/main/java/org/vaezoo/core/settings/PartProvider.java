package org.vaezoo.core.settings;

import java.util.List;

/** A module's list of the parts it adds, found by {@link java.util.ServiceLoader}. */
public interface PartProvider {

  /** Records that implement a kind of {@link Part}, each with a {@link PartType}. */
  List<Class<? extends Record>> parts();
}
