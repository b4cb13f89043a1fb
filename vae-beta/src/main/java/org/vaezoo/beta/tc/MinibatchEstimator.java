package org.vaezoo.beta.tc;

/**
 * How the density q(z) of the aggregate posterior of N examples is estimated from the B of a batch,
 * at a z that one of them drew: the weights w of q(z) = sum over j of w_j q(z|x_j). They sum to
 * one. The example that drew z has a weight of its own; the others share what is left.
 *
 * <p>log q(z) is the log of the estimate. Since the log is concave, its mean is too low where the
 * others of the batch vary in what they say of z, for both estimators.
 */
public enum MinibatchEstimator {
  /**
   * Minibatch-weighted sampling: Chen et al. (2018), equation 3, every weight 1 / B.
   *
   * <p>Biased: the density that z was drawn from has N / B times the weight that it has in q(z), so
   * that q(z) is too large where the posteriors lie apart, and the information of the index about
   * the code is at most log B.
   *
   * <p>The paper divides by N B, not by B. Its weights sum to 1 / N, which takes log N from log
   * q(z) and U log N from the log of the product of marginals: a constant, without a gradient. With
   * it the values printed are no nats of anything, as total correlations far below zero.
   */
  WEIGHTED {
    @Override
    double own(long batch, long examples) {
      return 1.0 / batch;
    }
  },

  /**
   * Minibatch-stratified sampling: Chen et al. (2018), appendix C.2. The own weight is 1 / N, as in
   * q(z); the B - 1 others stand for the N - 1 others of the data set. Unbiased for q(z), and exact
   * where the batch is the data set.
   *
   * <p>With M = B - 1 others the paper gives one of them, by its place in the batch, the weight (N
   * - M) / (N M) and the rest 1 / M. Here each has the mean of these over the choice of that one,
   * (N - 1) / (N M), which has the same expectation and less variance. The authors' code writes the
   * weights 1 / N into the first column of the matrix instead of its diagonal.
   */
  STRATIFIED {
    @Override
    double own(long batch, long examples) {
      return batch == 1 ? 1 : 1.0 / examples;
    }
  };

  /**
   * The weight of the example that drew z.
   *
   * @param batch B
   * @param examples N
   */
  abstract double own(long batch, long examples);

  /**
   * The weight of each other example; there are none where B is 1.
   *
   * @param batch B, above 1
   * @param examples N
   */
  final double other(long batch, long examples) {
    return (1 - own(batch, examples)) / (batch - 1);
  }
}
