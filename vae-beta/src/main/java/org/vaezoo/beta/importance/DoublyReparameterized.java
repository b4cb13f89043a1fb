package org.vaezoo.beta.importance;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.function.Predicate;
import org.vaezoo.core.distribution.ScoredPosterior;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * The importance-weighted bound with the doubly reparameterised gradient: Tucker, Lawson, Gu and
 * Maddison, "Doubly reparameterized gradient estimators for Monte Carlo objectives" (2019), section
 * 3.
 *
 * <p>The generative parameters follow the bound of {@link Importance}. The encoder follows sum_i
 * v_i^2 (d log w_i / dz_i) (dz_i / dphi), with the normalised weights v_i: in the mean the gradient
 * of the same bound, without the score of q, whose noise grows with k.
 */
final class DoublyReparameterized implements Objective {

  /** Name of the encoder's loss, whose value means nothing. */
  static final String ENCODER = "encoder";

  private final Importance bound;

  /**
   * @param samples k
   */
  public DoublyReparameterized(int samples) {
    this.bound = new Importance(samples);
  }

  @Override
  public int samples() {
    return bound.samples();
  }

  @Override
  public List<String> lossNames() {
    return List.of(Loss.MAIN, ENCODER);
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    Predicate<Parameter> encoder = recognition(inference);
    NDArray loss = ImportanceWeights.of(inference, pass).bound().mean().neg();
    return List.of(
        new Loss(Loss.MAIN, loss, encoder.negate()),
        new Loss(ENCODER, surrogate(inference, pass), encoder));
  }

  /** The scalar whose derivative by the encoder's parameters is the estimate. */
  private static NDArray surrogate(Inference inference, Pass pass) {
    NDArray squared = ImportanceWeights.of(inference, pass).normalized().square();
    NDArray logs = ImportanceWeights.byDraw(throughDraws(inference.terms()), pass);
    return squared.mul(logs).sum(new int[] {0}).mean().neg();
  }

  /**
   * log w, of which the encoder's gradient comes through z alone, [k * B]. The log-density of q at
   * z as a constant has just the gradient that is to go: that of log q(z|x) by its parameters.
   */
  private static NDArray throughDraws(Terms terms) {
    GroupRate only = only(terms);
    NDArray score = scored(only).logProb(only.draw().z().stopGradient());
    return terms.logWeight().add(score).sub(score.stopGradient());
  }

  private static GroupRate only(Terms terms) {
    if (terms.rates().size() != 1) {
      throw new IllegalStateException(
          "the doubly reparameterised gradient is that of one latent group, but the model has "
              + terms.rates().size());
    }
    return terms.rates().get(0);
  }

  private static ScoredPosterior scored(GroupRate group) {
    if (group.posterior() instanceof ScoredPosterior scored) {
      return scored;
    }
    throw new IllegalStateException(
        "the doubly reparameterised gradient needs the density of group '"
            + group.group().name()
            + "' at given z, which its posterior does not have");
  }

  private static Predicate<Parameter> recognition(Inference inference) {
    return inference
        .recognition()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the doubly reparameterised gradient gives the encoder a loss of its own, but"
                        + " the model does not tell which parameters are the encoder's"));
  }
}
