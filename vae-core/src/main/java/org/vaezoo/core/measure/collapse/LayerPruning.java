package org.vaezoo.core.measure.collapse;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.HostArrays;

/**
 * Draws the lowest groups of a hierarchy from their priors, where all their units are inactive. The
 * rates of the groups above stay, and -(D + R) stays a lower bound on log p(x): the mean rate of a
 * group given draws below it is at least its rate without them, as the divergence is convex.
 *
 * @param subject what is measured
 * @param split the examples
 */
record LayerPruning(Subject subject, DataSource split) {

  /** Prunes the groups at the bottom that the threshold calls inactive. */
  Pruned measure(List<GroupEvidence> groups, double activity) {
    int kept = kept(groups, activity);
    Moments elbo = new Moments();
    Moments change = new Moments();
    EvaluationPass passes = subject.passes(split);
    passes.forEachBlock(
        EvaluationPass.ROWS,
        rows ->
            passes.run(
                rows,
                0,
                1,
                (batch, pass) -> {
                  int[] examples = split.indices(rows);
                  Decoding decoding =
                      new Decoding(subject.model(), batch, pass, examples, subject.seed());
                  Inference inference = subject.model().infer(batch, pass);
                  double[] whole = bound(decoding, inference, groups.size());
                  elbo.addAll(whole);
                  change.addAll(PairedDifference.of(bound(decoding, inference, kept), whole));
                  return true;
                }));
    int units = groups.stream().skip(kept).mapToInt(GroupEvidence::units).sum();
    return new Pruned(units, elbo.estimate(), change.estimate(), Optional.empty());
  }

  /** How many groups from the top are left. */
  private static int kept(List<GroupEvidence> groups, double activity) {
    int kept = groups.size();
    while (kept > 0 && groups.get(kept - 1).active(activity) == 0) {
      kept--;
    }
    return kept;
  }

  /** -(D + R) with the upper groups inferred and those below drawn, [B]. */
  private static double[] bound(Decoding decoding, Inference inference, int kept) {
    List<NDArray> z = new ArrayList<>();
    double[] bound = new double[decoding.rows()];
    for (GroupRate group : inference.terms().rates().subList(0, kept)) {
      z.add(group.draw().z());
      double[] rate = HostArrays.read(group.rate().nats());
      Arrays.setAll(bound, b -> bound[b] - rate[b]);
    }
    double[] distortion = decoding.distortion(z);
    Arrays.setAll(bound, b -> bound[b] - distortion[b]);
    return bound;
  }
}
