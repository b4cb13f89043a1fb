package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Scoped;
import org.vaezoo.measures.annealed.ImageBlock;
import org.vaezoo.measures.annealed.Joint;

/**
 * How posteriors are judged: by draws that none was fitted to, so that their bounds are unbiased.
 * Two posteriors that read their noise alike are judged by the same numbers.
 *
 * @param draws of each image
 */
record Judgement(int draws) {

  private static final long NOISE = 19;
  private static final long CHOOSING_NOISE = 20;

  /**
   * The log-weights of each image in nats: their mean is the evidence lower bound, and all of them
   * together give the importance bound with the posterior as proposal.
   *
   * @param logWeight log p(x, z) - log q(z|x) at the draws of a joint density's noise, [k * B]
   */
  List<LogWeights> of(ImageBlock block, Function<Joint, NDArray> logWeight) {
    return of(block, NOISE, logWeight);
  }

  /** What each image loses, minus its bound, on draws by which nothing is reported. */
  double[] whenChoosing(ImageBlock block, LocalFamily family) {
    return of(block, CHOOSING_NOISE, joint -> LocalOptimization.logWeight(joint, family)).stream()
        .mapToDouble(image -> -image.bound(1))
        .toArray();
  }

  private List<LogWeights> of(ImageBlock block, long noise, Function<Joint, NDArray> logWeight) {
    int images = block.size();
    double[][] weights = new double[images][draws];
    int chunk = Math.max(1, EvaluationPass.ROWS / images);
    for (int first = 0; first < draws; first += chunk) {
      Joint joint = block.joint(Math.min(chunk, draws - first), noise, first);
      double[] rows = HostArrays.read(Scoped.keepOne(() -> logWeight.apply(joint)));
      for (int row = 0; row < rows.length; row++) {
        weights[row % images][first + row / images] = rows[row];
      }
    }
    return Arrays.stream(weights).map(LogWeights::new).toList();
  }
}
