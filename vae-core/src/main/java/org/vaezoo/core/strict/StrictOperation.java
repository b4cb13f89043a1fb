package org.vaezoo.core.strict;

import java.util.List;

/** What an operation computes, in Java. */
@FunctionalInterface
interface StrictOperation {

  /**
   * The result of a call.
   *
   * @param inputs in the order of the call; never written to
   * @return may share its numbers with an input
   */
  Values of(Settings settings, List<Values> inputs);
}
