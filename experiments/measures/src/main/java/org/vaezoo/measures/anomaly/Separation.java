package org.vaezoo.measures.anomaly;

import java.util.Arrays;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * How far the scores of outliers lie above those of inliers. A higher score says outlier; equal
 * scores are handled as one threshold.
 */
final class Separation {

  private final double[] inliers;
  private final double[] outliers;

  /**
   * @param inliers scores, in any order
   * @param outliers scores, in any order
   */
  Separation(double[] inliers, double[] outliers) {
    if (inliers.length == 0 || outliers.length == 0) {
      throw new IllegalArgumentException("scores: expected some of both kinds");
    }
    this.inliers = inliers.clone();
    this.outliers = outliers.clone();
    Arrays.sort(this.inliers);
    Arrays.sort(this.outliers);
  }

  /**
   * The area under the receiver operating characteristic: the share of pairs in which the outlier
   * has the higher score, half of those with equal scores added. Unbiased; the standard error is
   * that of DeLong, DeLong and Clarke-Pearson, "Comparing the areas under two or more correlated
   * receiver operating characteristic curves" (1988), from the spread of both kinds.
   */
  Estimate areaUnderRoc() {
    Moments above = new Moments();
    for (double score : outliers) {
      above.add(shareBelow(inliers, score));
    }
    Moments below = new Moments();
    for (double score : inliers) {
      below.add(1 - shareBelow(outliers, score));
    }
    double error = Math.hypot(above.estimate().standardError(), below.estimate().standardError());
    return new Estimate(above.estimate().mean(), error, (long) inliers.length + outliers.length);
  }

  /** The share of sorted numbers that lie below a value, those equal to it counted half. */
  private static double shareBelow(double[] sorted, double value) {
    int below = firstNotBelow(sorted, value);
    int notAbove = firstNotBelow(sorted, Math.nextUp(value));
    return (below + notAbove) / 2.0 / sorted.length;
  }

  private static int firstNotBelow(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The average precision with outliers as what is looked for: the sum over thresholds, highest
   * first, of the precision times the gain in recall; the area under the precision-recall curve by
   * steps, not by interpolation. That of scores without meaning is about the share of outliers.
   */
  double averagePrecision() {
    double sum = 0;
    int place = outliers.length;
    while (place > 0) {
      double threshold = outliers[place - 1];
      int first = firstNotBelow(outliers, threshold);
      int found = outliers.length - first;
      int alarms = found + inliers.length - firstNotBelow(inliers, threshold);
      sum += (place - first) * (double) found / alarms;
      place = first;
    }
    return sum / outliers.length;
  }
}
