package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import java.util.List;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * A tiny model of a variant as its paper has it: what its networks give for one batch and the noise
 * that was drawn, under the papers' names. A network is run by its path among the parameters, and
 * nothing of the model but its networks is used.
 */
public final class PaperModel {

  private final TinyRun run;
  private final Batch batch;
  private final List<NDArray> draws;

  /**
   * @param draws the noise of the step that is told
   */
  PaperModel(TinyRun run, Batch batch, List<NDArray> draws) {
    this.run = run;
    this.batch = batch;
    this.draws = draws;
  }

  /** The batch, with all that comes beside x. */
  public Batch batch() {
    return batch;
  }

  /** x, [B, D]. */
  public NDArray x() {
    return PaperFormulas.flat(batch().x());
  }

  /** The number of training examples, N. */
  public int examples() {
    return run.images().size();
  }

  /** epsilon, the first noise that the step drew. */
  public NDArray eps() {
    return noise(0);
  }

  /** The noise that the step drew, by its place. */
  public NDArray noise(int place) {
    return draws.get(place);
  }

  /** mu of q(z|x), [B, U]. */
  public NDArray mu() {
    return mu("encoder", batch().x());
  }

  /** log sigma^2 of q(z|x), [B, U]. */
  public NDArray logSigma2() {
    return logSigma2("encoder", batch().x());
  }

  /** The mean that an encoder gives, [B, U]. */
  public NDArray mu(String encoder, NDArray input) {
    return run(encoder + ".mean", run(encoder + ".body", input));
  }

  /** The log-variance that an encoder gives, [B, U]. */
  public NDArray logSigma2(String encoder, NDArray input) {
    return run(encoder + ".logVariance", run(encoder + ".body", input));
  }

  /** z = mu + sigma epsilon, [B, U]: Kingma and Welling (2014), equation 10. */
  public NDArray z() {
    return mu().add(Numbers.times(logSigma2(), 0.5).exp().mul(eps()));
  }

  /** What the decoder's last layer gives for z, [rows, D]. */
  public NDArray decoded(NDArray z) {
    return PaperFormulas.flat(run("decoder.body", z));
  }

  /** y, the probabilities of a one that the decoder gives for z, [rows, D]. */
  public NDArray y(NDArray z) {
    return PaperFormulas.sigmoid(decoded(z));
  }

  /** log p(x|z) of binary x, [B]: of one draw of each example. */
  public NDArray logLikelihood(NDArray z) {
    return PaperFormulas.logBernoulli(x(), y(z));
  }

  /**
   * L = log p(x|z) - KL(q(z|x) || N(0, I)) at z = mu + sigma epsilon, [B]: Kingma and Welling
   * (2014), equation 10, for binary x.
   */
  public NDArray elbo() {
    return logLikelihood(z()).sub(PaperFormulas.kl(mu(), logSigma2()));
  }

  /** What a network gives; one of several inputs, as a recurrent one, is given its states too. */
  public NDArray run(String path, NDArray... inputs) {
    Pass pass = run.trainingPass(GradientChecks.NOISE);
    Block network = network(path);
    return inputs.length == 1
        ? pass.forward(network, inputs[0])
        : network.forward(pass.parameters(), new NDList(inputs), true).singletonOrThrow();
  }

  /** The value of a parameter or a state before the step. */
  public NDArray value(String path) {
    return NamedParameters.of(run.model().block()).get(path).getArray();
  }

  /** The value that a schedule has at the step, a scalar. */
  public NDArray now(String coefficient) {
    return run.coefficients().get(coefficient);
  }

  private Block network(String path) {
    Block block = run.model().block();
    for (String name : path.split("\\.", -1)) {
      block = child(block, name, path);
    }
    return block;
  }

  /** DJL puts the number of a child before its name. */
  private static Block child(Block parent, String name, String path) {
    return parent.getChildren().stream()
        .filter(child -> child.getKey().replaceFirst("^\\d+", "").equals(name))
        .map(child -> child.getValue())
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no network " + path + ", there are " + parent.getChildren().keys()));
  }
}
