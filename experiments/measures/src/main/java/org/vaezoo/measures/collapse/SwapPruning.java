package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Gives some units of a model with one group the values of another example, all of the same one, so
 * that they follow the aggregate posterior whatever the prior is. The rate that is saved is not
 * counted: the cost is not too small.
 *
 * @param subject what is measured
 * @param split the examples, at least two
 */
record SwapPruning(Subject subject, DataSource split) {

  /**
   * Prunes some units.
   *
   * @param kept a one for each unit that stays, a zero for the others, [U]
   */
  Pruned measure(double[] kept) {
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
                  add(batch, pass, rows, kept, elbo, change);
                  return true;
                }));
    int units = (int) Arrays.stream(kept).filter(each -> each == 0).count();
    Estimate added = change.estimate();
    Estimate cost = new Estimate(-added.mean(), added.standardError(), added.count());
    return new Pruned(units, elbo.estimate(), added, Optional.empty(), cost);
  }

  private void add(
      Batch batch, Pass pass, int[] rows, double[] kept, Moments elbo, Moments change) {
    LatentDraws draws = new LatentDraws(subject.model());
    Map<String, NDArray> found = subject.evaluator().once(batch, draws, pass);
    Decoding decoding = new Decoding(subject, batch, pass, split.indices(rows));
    NDArray z = draws.z(found).get(0);
    double[] whole = decoding.distortion(List.of(z));
    double[] pruned = decoding.distortion(List.of(new Swap(subject.seed()).units(z, kept)));
    double[] rate = HostArrays.read(draws.firstRate(found));
    change.addAll(PairedDifference.between(whole, pruned).values());
    for (int row = 0; row < rate.length; row++) {
      elbo.add(-whole[row] - rate[row]);
    }
  }
}
