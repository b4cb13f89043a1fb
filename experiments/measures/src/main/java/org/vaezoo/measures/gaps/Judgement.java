package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Scoped;
import org.vaezoo.core.record.Formula;
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
   * @param logWeight log p(x, z) - log q(z|x) at the draws of a pass, [k * B]
   * @param given what it is given
   */
  List<LogWeights> of(ImageBlock block, Formula logWeight, Map<String, NDArray> given) {
    return of(block, NOISE, logWeight, given);
  }

  /** The log-weights of each image under a posterior of its own. */
  List<LogWeights> of(ImageBlock block, LocalFamily family) {
    return of(block, weights(block, family), family.parameters());
  }

  /** What each image loses, minus its bound, on draws by which nothing is reported. */
  double[] whenChoosing(ImageBlock block, LocalFamily family) {
    return of(block, CHOOSING_NOISE, weights(block, family), family.parameters()).stream()
        .mapToDouble(image -> -image.bound(1))
        .toArray();
  }

  private static LocalWeights weights(ImageBlock block, LocalFamily family) {
    return new LocalWeights(block.subject().model(), family.form());
  }

  private List<LogWeights> of(
      ImageBlock block, long noise, Formula logWeight, Map<String, NDArray> given) {
    Evaluator.Passes passes = block.subject().evaluator().on(block.batch(), logWeight);
    int images = block.size();
    double[][] weights = new double[images][draws];
    int chunk = Math.max(1, EvaluationPass.ROWS / images);
    for (int first = 0; first < draws; first += chunk) {
      Joint joint = block.joint(Math.min(chunk, draws - first), noise, first);
      double[] rows = HostArrays.read(Scoped.keepOne(() -> only(passes.at(given, joint.pass()))));
      for (int row = 0; row < rows.length; row++) {
        weights[row % images][first + row / images] = rows[row];
      }
    }
    return Arrays.stream(weights).map(LogWeights::new).toList();
  }

  private static NDArray only(Map<String, NDArray> results) {
    return results.values().iterator().next();
  }
}
