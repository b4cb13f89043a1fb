package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Shorthand;

/**
 * A number that moves during training: a learning rate or a coefficient of the objective. In a spec
 * a plain number stands for a constant.
 */
@Shorthand(Constant.class)
public interface Schedule extends Part, Timed {

  /** The value at a step. */
  double at(Progress progress);
}
