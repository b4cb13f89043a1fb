package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.pass.Pass;

/**
 * A prior's own vectors of codes.
 *
 * @param grid of the codes
 * @param vectors [K, width]
 */
record CodeTable(CodeGrid grid, Parameter vectors) {

  /** The vectors at their places: codes [B, P] to maps [B, width, H, W]. */
  NDArray maps(NDArray codes, Pass pass) {
    return grid.positions().toMaps(OneHot.lookUp(codes, pass.value(vectors)));
  }
}
