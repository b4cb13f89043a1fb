package org.vaezoo.core.data;

/** Which random numbers turn stored examples into those that a model is shown. */
public sealed interface Presentation {

  /**
   * Drawn anew at each step of training.
   *
   * @param seed the training seed
   * @param epoch epoch, from 0
   * @param step step of the whole run, from 0
   */
  record Training(long seed, long epoch, long step) implements Presentation {}

  /**
   * Drawn once and for all from each example's index: the same for every trial and batch size.
   *
   * @param seed the evaluation seed
   */
  record Evaluation(long seed) implements Presentation {}
}
