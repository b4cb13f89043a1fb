package org.vaezoo.core.train;

/**
 * The constants of Adam and AdamW.
 *
 * @param beta1 decay of the mean of the gradient
 * @param beta2 decay of the mean of its square
 * @param epsilon added to the root of the mean square
 * @param weightDecay decoupled; 0 for Adam
 */
record AdamSettings(double beta1, double beta2, double epsilon, double weightDecay) {

  AdamSettings {
    Require.decay("beta1", beta1);
    Require.decay("beta2", beta2);
    Require.notNegative("epsilon", epsilon);
    Require.notNegative("weightDecay", weightDecay);
  }
}
