package org.vaezoo.core.likelihood;

/**
 * The mean training example where an output bias begins at it: kept away from zero and one, whose
 * log-odds are infinite, by as much as in the code of Burda et al. (2016).
 */
final class MeanLevels {

  private static final double CLIP = 0.001;

  private MeanLevels() {}

  /** A level of the open interval (0, 1), as near to the mean as the clip allows. */
  static double clipped(double mean) {
    return Math.min(1 - CLIP, Math.max(CLIP, mean));
  }
}
