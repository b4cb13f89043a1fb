package org.vaezoo.core.fit;

/** What a part may give and another may need: the whole vocabulary of which parts fit together. */
public enum Feature {
  /** The latents have one group, and are numbers: given by a model. */
  NUMBERS("one group of latents that are numbers"),
  /**
   * The posterior of the one group is a diagonal Gaussian, which can be read and scored: given by a
   * model, and by a posterior where it is chosen.
   */
  GAUSSIANS("one group of Gaussian latents"),
  /** The posterior has a density, so that there is a rate and a bound: given by a posterior. */
  RATE("a rate"),
  /** The rate is a sum over units or positions: given by a prior, and by a posterior. */
  UNIT_RATES("the rate of each unit"),
  /** The posterior has a variance that can be said: given by a posterior. */
  VARIANCE("a variance"),
  /** The prior is N(0, I): given by a model, and by a prior where it is chosen. */
  STANDARD_NORMAL("the prior N(0, I)"),
  /** The prior is made of parameters of its own, none of the encoder's: given by a prior. */
  OWN_PARAMETERS("a prior that is not made of the encoder"),
  /** A code is chosen, not drawn: given by a quantizer. */
  CHOSEN_CODES("codes that are not drawn"),
  /** Each draw has log p(x, z) - log q(z|x): given by a quantizer. */
  LOG_WEIGHTS("the log-weight of each draw"),
  /** p(x|z) has a mean without sampling: given by a likelihood, and by a decoder. */
  MEAN("the mean of p(x|z)"),
  /** The output bias can begin where the mean is that of the training data: by a likelihood. */
  BEGINNING("a mean to begin at"),
  /** p(x|z) is a product over dimensions: given by a likelihood. */
  DIMENSIONS("a likelihood of each dimension by itself"),
  /** p(x|z) is of each place of discrete data, so that it can be conditional: by a likelihood. */
  PROBABILITIES("a probability of each place of discrete data"),
  /** x is a sequence of tokens: given by a likelihood. */
  TOKENS("a sequence of tokens"),
  /** x is numbers, which may stand in an image: given by a likelihood. */
  PLACES("numbers that may stand in an image");

  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /** As it stands after "needs". */
  public String words() {
    return words;
  }
}
