package org.vaezoo.core.measure.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.measure.annealed.ImageBlock;
import org.vaezoo.core.measure.annealed.Joint;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Scoped;

/**
 * The evidence lower bound of each image by draws that no posterior was fitted to: unbiased. Two
 * posteriors that read their noise alike are judged by the same numbers.
 *
 * @param draws of each image
 */
record Judgement(int draws) {

  private static final long NOISE = 19;

  /**
   * The bound of each image in nats.
   *
   * @param logWeight log p(x, z) - log q(z|x) at the draws of a joint density's noise, [k * B]
   */
  List<Double> of(ImageBlock block, Function<Joint, NDArray> logWeight) {
    double[] sums = new double[block.size()];
    int chunk = Math.max(1, EvaluationPass.ROWS / block.size());
    for (int first = 0; first < draws; first += chunk) {
      Joint joint = block.joint(Math.min(chunk, draws - first), NOISE, first);
      double[] rows = HostArrays.read(Scoped.keepOne(() -> logWeight.apply(joint)));
      for (int row = 0; row < rows.length; row++) {
        sums[row % sums.length] += rows[row] / draws;
      }
    }
    return Arrays.stream(sums).boxed().toList();
  }
}
