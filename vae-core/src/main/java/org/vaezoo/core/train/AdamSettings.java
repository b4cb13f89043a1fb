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
    requireDecay("beta1", beta1);
    requireDecay("beta2", beta2);
    requireNotNegative("epsilon", epsilon);
    requireNotNegative("weightDecay", weightDecay);
  }

  private static void requireDecay(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          key + ": expected a number of at least 0 and less than 1, found " + value);
    }
  }

  private static void requireNotNegative(String key, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(key + ": expected a number of at least 0, found " + value);
    }
  }
}
