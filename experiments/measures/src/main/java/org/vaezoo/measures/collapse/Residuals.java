package org.vaezoo.measures.collapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.distribution.Residual;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.verdict.Payoff;

/** What a model leaves over of each example, and what its likelihood expected of it. */
final class Residuals {

  private final Optional<Double> common;
  private final List<double[]> rows = new ArrayList<>();
  private double[] variances = new double[0];

  private Residuals(Optional<Double> common) {
    this.common = common;
  }

  /** The payoff of information; empty where the likelihood leaves over nothing of a known scale. */
  static Optional<Payoff> payoff(Subject subject, DataSource split) {
    Residuals residuals =
        new Residuals(
            Optional.ofNullable(subject.model().scalars().get(LikelihoodColumns.VARIANCE)));
    EvaluationPass passes = subject.passes(split);
    passes.forEachBlock(
        EvaluationPass.ROWS,
        rows -> passes.run(rows, 0, 1, (batch, pass) -> residuals.add(subject, batch, pass)));
    return residuals.rows.isEmpty()
        ? Optional.empty()
        : CrossFit.of(residuals.rows, residuals.variance());
  }

  private boolean add(Subject subject, Batch batch, Pass pass) {
    Optional<Residual> residual =
        subject.model().infer(batch, pass).reconstruction().residual(batch.x());
    residual.ifPresent(found -> add(found, Math.toIntExact(batch.size())));
    return residual.isPresent();
  }

  private void add(Residual residual, int examples) {
    double[] numbers = HostArrays.read(residual.difference());
    int dimensions = numbers.length / examples;
    for (int row = 0; row < examples; row++) {
      rows.add(Arrays.copyOfRange(numbers, row * dimensions, (row + 1) * dimensions));
    }
    residual.variance().map(HostArrays::read).ifPresent(squares -> expect(squares, dimensions));
  }

  private void expect(double[] squares, int dimensions) {
    if (variances.length == 0) {
      variances = new double[dimensions];
    }
    for (int i = 0; i < squares.length; i++) {
      variances[i % dimensions] += squares[i];
    }
  }

  /** K: what the likelihood expects, or the one variance of all dimensions. */
  private Optional<double[]> variance() {
    if (variances.length > 0) {
      return Optional.of(Arrays.stream(variances).map(each -> each / rows.size()).toArray());
    }
    return common.map(
        each -> {
          double[] same = new double[rows.get(0).length];
          Arrays.fill(same, each);
          return same;
        });
  }
}
