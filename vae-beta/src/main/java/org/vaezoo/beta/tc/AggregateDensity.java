package org.vaezoo.beta.tc;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.LogSumExp;

/**
 * The log-density of the aggregate posterior q(z) = sum over j of w_j q(z|x_j) at some draws, and
 * those of its marginals: Chen et al. (2018), section 3, in nats. It holds N * B * U numbers.
 *
 * @param joint log q(z), [N]
 * @param marginals log q(z_u), [N, U]
 */
record AggregateDensity(NDArray joint, NDArray marginals) {

  /**
   * The densities at some draws.
   *
   * @param z draws, [N, U]
   * @param posteriors q(z|x) of the examples of the batch, [B, U]
   * @param logWeights log w_j for each draw, [N, B]
   */
  public static AggregateDensity of(NDArray z, DiagonalGaussian posteriors, NDArray logWeights) {
    NDArray units = posteriors.unitLogProb(z.expandDims(1));
    NDArray joint = units.sum(new int[] {2}).add(logWeights);
    NDArray marginals = units.add(logWeights.expandDims(2));
    return new AggregateDensity(
        LogSumExp.of(joint, 1).squeeze(1), LogSumExp.of(marginals, 1).squeeze(1));
  }

  /** log of the product of the marginals, [N]. */
  public NDArray product() {
    return marginals.sum(new int[] {1});
  }
}
