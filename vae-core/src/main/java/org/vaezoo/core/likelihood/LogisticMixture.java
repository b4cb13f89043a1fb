package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Noise;

/**
 * Grey levels l / 255, each a mixture of K discretised logistics: Salimans, Karpathy, Chen and
 * Kingma, "PixelCNN++" (2017), equation 2. The 256 probabilities sum to one.
 *
 * <p>It deviates from the paper where there are several channels: each channel has a mixture of its
 * own, independent of the others given z, where the paper draws one component for all channels of a
 * pixel and lets later channels depend on earlier ones (its section 2.2). With one channel the two
 * are the same.
 */
public final class LogisticMixture implements MeanLikelihood, Coded {

  private static final int[] COMPONENTS = {1};

  private final Categories weights;
  private final NDArray locations;
  private final NDArray logScales;

  /**
   * @param logits unnormalised log-weights of the components, [B, K, event...]
   * @param locations centres of the logistics, in units of l / 255, [B, K, event...]
   * @param logScales logs of their scales, bounded by the caller, [B, K, event...]
   */
  public LogisticMixture(NDArray logits, NDArray locations, NDArray logScales) {
    this.weights = new Categories(logits);
    this.locations = locations;
    this.logScales = logScales;
  }

  @Override
  public Shape batchShape() {
    return weights.batchShape();
  }

  @Override
  public Shape eventShape() {
    return weights.eventShape();
  }

  @Override
  public NDArray dimensions() {
    return component(0).dimensions();
  }

  /** The weighted means of the components. Holds 255 K numbers for each dimension. */
  @Override
  public NDArray mean() {
    NDArray probabilities = weights.probabilities();
    NDArray mean = of(probabilities, 0).mul(component(0).mean());
    for (int k = 1; k < weights.count(); k++) {
      mean = mean.add(of(probabilities, k).mul(component(k).mean()));
    }
    return mean;
  }

  /** A component for each dimension, then its logistic. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray chosen = weights.chosen(weights.sample(noise));
    NDArray location = locations.mul(chosen).sum(COMPONENTS);
    NDArray logScale = logScales.mul(chosen).sum(COMPONENTS);
    return new DiscretizedLogistic(location, logScale).sample(noise);
  }

  /** log p = log sum over k of weight k times the probability of the level under k. */
  @Override
  public NDArray logProb(NDArray x) {
    NDArray level = new DiscretizedLogistic(locations, logScales).logProbs(x.expandDims(1));
    return Events.sum(LogSumExp.of(weights.logProbabilities().add(level), 1));
  }

  private DiscretizedLogistic component(int k) {
    return new DiscretizedLogistic(of(locations, k), of(logScales, k));
  }

  private static NDArray of(NDArray components, int k) {
    return components.get(new NDIndex(":, " + k));
  }

  @Override
  public Coding coding() {
    int count = weights.count();
    int width = Math.toIntExact(eventShape().size());
    return new Coding(
        List.of(weights.logProbabilities(), locations, logScales),
        numbers -> new LogisticMixtureLaw(count, width, numbers),
        Categorical.LEVELS);
  }
}
