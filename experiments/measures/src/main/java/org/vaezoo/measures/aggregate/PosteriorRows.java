package org.vaezoo.measures.aggregate;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Posterior;

/**
 * The posteriors q(z|x_n) of all N examples of a split, in order, and the density of their mean
 * q(z) at any draw. All N posteriors count at every draw, its own among them.
 */
interface PosteriorRows {

  /**
   * Adds the posteriors of the next examples.
   *
   * @param posterior batch [B]
   * @param z a draw of each, [B * U]
   */
  void add(Posterior posterior, double[] z);

  /**
   * The densities at some of the draws.
   *
   * @param z the draws of all examples, [N * U]
   * @param chosen the examples whose draws are scored, [M]
   * @param again passes over the split once more
   */
  Densities densities(double[] z, int[] chosen, Again again);

  /** Another pass over the posteriors that were added, in the same order. */
  interface Again {

    /** Hands over batch by batch; its arrays do not outlive the call. */
    void forEach(Consumer<Posterior> use);

    /** Told how far a long computation has come. */
    void progress(String words);

    /** The numbers of a block of the computation, kept by a name that no other block has. */
    List<double[]> kept(String name, Supplier<List<double[]>> work);
  }

  /** Place for the posteriors of a split; empty for those whose density is not known at any z. */
  static Optional<PosteriorRows> like(Posterior posterior, int examples) {
    if (posterior instanceof DiagonalGaussian q) {
      return Optional.of(new GaussianRows(examples, Math.toIntExact(q.eventShape().size())));
    }
    if (posterior instanceof Codes q) {
      return Optional.of(new ChosenCodeRows(Math.toIntExact(q.indices().getShape().get(1))));
    }
    if (posterior instanceof CategoricalCodes q) {
      return Optional.of(new CategoricalRows(q.logProbabilities().getShape()));
    }
    return Optional.empty();
  }

  /** The arrays that say what a posterior is, for those there is a place for. */
  static List<NDArray> parameters(Posterior posterior) {
    if (posterior instanceof DiagonalGaussian q) {
      return List.of(q.mean(), q.logVariance());
    }
    if (posterior instanceof Codes q) {
      return List.of(q.indices());
    }
    return List.of(((CategoricalCodes) posterior).logProbabilities());
  }
}
