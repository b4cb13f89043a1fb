package org.vaezoo.core.train;

/** The papers' algorithms in plain Java, one number at a time, written from the papers alone. */
final class ReferenceOptimizers {

  private ReferenceOptimizers() {}

  /** Kingma and Ba (2015), algorithm 1; with a decay, Loshchilov and Hutter (2019), algorithm 2. */
  static double[] adam(double start, double[] gradients, double alpha, AdamSettings settings) {
    double[] path = new double[gradients.length];
    double theta = start;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= gradients.length; t++) {
      double g = gradients[t - 1];
      m = settings.beta1() * m + (1 - settings.beta1()) * g;
      v = settings.beta2() * v + (1 - settings.beta2()) * g * g;
      double mHat = m / (1 - Math.pow(settings.beta1(), t));
      double vHat = v / (1 - Math.pow(settings.beta2(), t));
      double step = alpha * mHat / (Math.sqrt(vHat) + settings.epsilon());
      theta = theta - step - alpha * settings.weightDecay() * theta;
      path[t - 1] = theta;
    }
    return path;
  }

  /** Heavy ball. */
  static double[] sgd(double start, double[] gradients, double alpha, double momentum) {
    double[] path = new double[gradients.length];
    double theta = start;
    double v = 0;
    for (int t = 0; t < gradients.length; t++) {
      v = momentum * v + gradients[t];
      theta -= alpha * v;
      path[t] = theta;
    }
    return path;
  }

  /** PyTorch 2.7, documentation of {@code torch.optim.Adamax}, the box "Algorithm". */
  static double[] adamax(double start, double[] gradients, double alpha, Adamax settings) {
    double[] path = new double[gradients.length];
    double theta = start;
    double m = 0;
    double u = 0;
    for (int t = 1; t <= gradients.length; t++) {
      double g = gradients[t - 1];
      m = settings.beta1() * m + (1 - settings.beta1()) * g;
      u = Math.max(settings.beta2() * u, Math.abs(g) + settings.epsilon());
      theta = theta - alpha * m / ((1 - Math.pow(settings.beta1(), t)) * u);
      path[t - 1] = theta;
    }
    return path;
  }

  /** PyTorch 2.7, documentation of {@code torch.optim.Adagrad}, without decays. */
  static double[] adagrad(double start, double[] gradients, double alpha, Adagrad settings) {
    double[] path = new double[gradients.length];
    double theta = start;
    double sum = settings.initialSum();
    for (int t = 0; t < gradients.length; t++) {
      double g = gradients[t];
      sum = sum + g * g;
      theta = theta - alpha * g / (Math.sqrt(sum) + settings.epsilon());
      path[t] = theta;
    }
    return path;
  }

  /** PyTorch 2.7, documentation of {@code torch.optim.RMSprop}, not centered. */
  static double[] rmsProp(double start, double[] gradients, double alpha, RmsProp settings) {
    double[] path = new double[gradients.length];
    double theta = start;
    double v = 0;
    double b = 0;
    for (int t = 0; t < gradients.length; t++) {
      double g = gradients[t];
      v = settings.decay() * v + (1 - settings.decay()) * g * g;
      b = settings.momentum() * b + g / (Math.sqrt(v) + settings.epsilon());
      theta = theta - alpha * b;
      path[t] = theta;
    }
    return path;
  }
}
