package org.vaezoo.core.measure.collapse;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/** What a model leaves over of each example: x minus what it predicts for each dimension. */
final class Residuals {

  /** The name under which a Gaussian likelihood reports its variance. */
  private static final String VARIANCE = "decoder_variance";

  private final List<double[]> rows = new ArrayList<>();

  private Residuals() {}

  /** The payoff of information; empty where the likelihood predicts no mean. */
  static Optional<Estimate> payoff(Subject subject, DataSource split) {
    Residuals residuals = new Residuals();
    EvaluationPass passes = subject.passes(split);
    passes.forEachBlock(
        EvaluationPass.ROWS,
        rows -> passes.run(rows, 0, 1, (batch, pass) -> residuals.add(subject, batch, pass)));
    return residuals.rows.isEmpty()
        ? Optional.empty()
        : Payoff.of(residuals.rows, Optional.ofNullable(subject.model().scalars().get(VARIANCE)));
  }

  private boolean add(Subject subject, Batch batch, Pass pass) {
    Optional<NDArray> mean =
        subject.model().infer(batch, pass).reconstruction().predicted(batch.x());
    mean.ifPresent(predicted -> add(HostArrays.read(batch.x().sub(predicted)), batch.size()));
    return mean.isPresent();
  }

  private void add(double[] residuals, long examples) {
    int dimensions = Math.toIntExact(residuals.length / examples);
    for (int row = 0; row < examples; row++) {
      rows.add(Arrays.copyOfRange(residuals, row * dimensions, (row + 1) * dimensions));
    }
  }
}
