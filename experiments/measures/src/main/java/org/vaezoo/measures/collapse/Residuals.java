package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;
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
    Formula leftOver = new LeftOver(subject.model());
    passes.forEachBlock(
        EvaluationPass.ROWS, rows -> residuals.add(passes.numbers(rows, leftOver), rows.length));
    return residuals.rows.isEmpty()
        ? Optional.empty()
        : CrossFit.of(residuals.rows, residuals.variance());
  }

  /** What the likelihood leaves over and its variance, where it has them. */
  private record LeftOver(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Map<String, NDArray> found = new LinkedHashMap<>();
      model
          .infer(batch, pass)
          .reconstruction()
          .residual(batch.x())
          .ifPresent(
              residual -> {
                found.put("difference", residual.difference());
                residual.variance().ifPresent(variance -> found.put("variance", variance));
              });
      return found;
    }
  }

  /** Adds what was found of some examples, where there is anything. */
  private void add(List<double[]> found, int examples) {
    if (found.isEmpty()) {
      return;
    }
    double[] numbers = found.get(0);
    int dimensions = numbers.length / examples;
    for (int row = 0; row < examples; row++) {
      rows.add(Arrays.copyOfRange(numbers, row * dimensions, (row + 1) * dimensions));
    }
    found.stream().skip(1).forEach(squares -> expect(squares, dimensions));
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
