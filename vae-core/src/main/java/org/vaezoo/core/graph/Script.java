package org.vaezoo.core.graph;

import java.util.List;

/** The TorchScript text of an operation: the same computation as its method makes on PyTorch. */
@FunctionalInterface
interface Script {

  /**
   * The statements.
   *
   * @param y name of the result
   * @param x names of the inputs
   */
  String of(Site site, String y, List<String> x);
}
