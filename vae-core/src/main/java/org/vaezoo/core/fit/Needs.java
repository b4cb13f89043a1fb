package org.vaezoo.core.fit;

import java.util.List;

/** What several parts need, in the same words. */
public final class Needs {

  /** A rate: of every objective with a bound. */
  public static final Need RATE =
      Need.of(Feature.RATE, Role.POSTERIOR)
          .blamingItself()
          .because(
              "needs a rate, and the code of this posterior is deterministic: it has no density, so"
                  + " no rate and no ELBO; distortion needs none, or take the posterior gaussian");

  /** A log-weight of each draw: of objectives of importance weights. */
  public static final Need LOG_WEIGHTS =
      Need.of(Feature.LOG_WEIGHTS, Role.QUANTIZER)
          .because(
              "a relaxed code has no log-weight, which the objective makes its weights of; expected"
                  + " straightThrough true, or another objective");

  /** One group of latents that are numbers: of regularizers that read what was drawn. */
  public static final Need NUMBERS =
      Need.of(Feature.NUMBERS, Role.MODEL)
          .blamingItself()
          .because(
              "needs one group of latents that are numbers, which this model does not have;"
                  + " gaussian does");

  /** One group of Gaussian latents: of regularizers that read the posterior. */
  public static final List<Need> GAUSSIANS =
      gaussians(
          "needs one group of Gaussian latents, which this model does not have; gaussian does");

  /** The prior N(0, I): of regularizers that take it for granted. */
  public static final List<Need> STANDARD_NORMAL = List.of(normal(Role.MODEL), normal(Role.PRIOR));

  /** Discrete data: of a decoder whose p(x|z) is a product of conditionals. */
  public static final Need PROBABILITIES =
      Need.of(Feature.PROBABILITIES, Role.LIKELIHOOD)
          .because(
              "the conditionals of an autoregressive decoder are of discrete data, as bernoulli or"
                  + " categorical; found {}");

  /** Places in an array: of convolutions. */
  public static final Need PLACES =
      Need.of(Feature.PLACES, Role.LIKELIHOOD)
          .blamingItself()
          .because("convolutions need images, but this likelihood is of tokens in a row");

  private Needs() {}

  /**
   * One group of Gaussian latents, of the model and of its posterior.
   *
   * @param reason what is said where there is none
   */
  public static List<Need> gaussians(String reason) {
    return List.of(
        Need.of(Feature.GAUSSIANS, Role.MODEL).blamingItself().because(reason),
        Need.of(Feature.GAUSSIANS, Role.POSTERIOR).blamingItself().because(reason));
  }

  private static Need normal(Role giver) {
    return Need.of(Feature.STANDARD_NORMAL, giver)
        .blamingItself()
        .because("takes the prior to be N(0, I), but this model has another; standard-normal fits");
  }
}
