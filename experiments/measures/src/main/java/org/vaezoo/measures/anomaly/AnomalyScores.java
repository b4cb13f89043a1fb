package org.vaezoo.measures.anomaly;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * The scores of a split's examples, by name, in nats; each the higher the stranger the example.
 *
 * <ul>
 *   <li>{@code reconstruction}: minus the reconstruction probability of An and Cho (2015): E_q[-log
 *       p(x|z)], the mean distortion of L draws;
 *   <li>{@code negative_elbo}: the mean of distortion and rate, of the same draws;
 *   <li>{@code negative_importance_bound}: -log (1/L) sum w, of the same draws: Burda et al.
 *       (2016), equation 8;
 *   <li>{@code rate}: the mean rate alone.
 * </ul>
 */
final class AnomalyScores {

  /** In the order of the table. */
  enum Score {
    RECONSTRUCTION,
    NEGATIVE_ELBO,
    NEGATIVE_IMPORTANCE_BOUND,
    RATE
  }

  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 1e-3;

  private final Map<Score, double[]> values = new LinkedHashMap<>();

  private AnomalyScores(int examples) {
    for (Score score : Score.values()) {
      values.put(score, new double[examples]);
    }
  }

  /**
   * Scores every example. The model is shown no label.
   *
   * @param draws L
   * @throws SelfCheckException if a score is not finite, or the importance bound lies below the
   *     evidence lower bound by more than chance allows
   */
  static AnomalyScores of(Subject subject, DataSource split, int draws) {
    EvaluationPass passes = subject.passes(split);
    AnomalyScores scores = new AnomalyScores(split.size());
    Formula terms = new UnlabelledTerms(subject.model());
    passes.forEachBlock(
        Math.max(1, EvaluationPass.ROWS / draws),
        rows ->
            scores.add(
                passes.on(rows, block -> block.numbers(block.of(terms), 0, draws)),
                rows[0],
                rows[0] + rows.length));
    scores.verify();
    return scores;
  }

  /** D, R and the log-weight of each draw, where the model is shown no label. */
  private record UnlabelledTerms(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Terms terms = model.infer(batch.unlabelled(), pass).terms();
      return Ordered.map(
          "distortion", terms.distortion(), "rate", terms.rate(), "logWeight", terms.logWeight());
    }
  }

  private void verify() {
    values.forEach((score, each) -> requireFinite(score, each));
    double[] elbo = values.get(Score.NEGATIVE_ELBO);
    double[] bound = values.get(Score.NEGATIVE_IMPORTANCE_BOUND);
    Moments gains = new Moments();
    for (int i = 0; i < elbo.length; i++) {
      gains.add(elbo[i] - bound[i]);
    }
    Estimate gain = gains.estimate();
    if (gain.mean() < -STANDARD_ERRORS * gain.standardError() - ROUNDING) {
      throw new SelfCheckException(
          "importance bound - ELBO = " + gain.mean() + ", expected at least 0");
    }
  }

  private static void requireFinite(Score score, double[] each) {
    if (!Arrays.stream(each).allMatch(Double::isFinite)) {
      throw new SelfCheckException(score + " of an example is not finite");
    }
  }

  /** Writes the scores of examples, whose terms are sample-major. */
  private void add(List<double[]> terms, int start, int end) {
    double[] distortion = terms.get(0);
    double[] rate = terms.get(1);
    double[] logWeight = terms.get(2);
    int examples = end - start;
    for (int b = 0; b < examples; b++) {
      double meanDistortion = mean(distortion, b, examples);
      double meanRate = mean(rate, b, examples);
      values.get(Score.RECONSTRUCTION)[start + b] = meanDistortion;
      values.get(Score.NEGATIVE_ELBO)[start + b] = meanDistortion + meanRate;
      values.get(Score.NEGATIVE_IMPORTANCE_BOUND)[start + b] = -logMean(logWeight, b, examples);
      values.get(Score.RATE)[start + b] = meanRate;
    }
  }

  private static double mean(double[] rows, int example, int examples) {
    double sum = 0;
    for (int row = example; row < rows.length; row += examples) {
      sum += rows[row];
    }
    return sum * examples / rows.length;
  }

  /** log of the mean of exp, stable. */
  private static double logMean(double[] rows, int example, int examples) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int row = example; row < rows.length; row += examples) {
      largest = Math.max(largest, rows[row]);
    }
    double sum = 0;
    for (int row = example; row < rows.length; row += examples) {
      sum += Math.exp(rows[row] - largest);
    }
    return largest + Math.log(sum * examples / rows.length);
  }

  /** The score of every example, in their order. */
  double[] of(Score score) {
    return values.get(score).clone();
  }

  /** The mean of a score. */
  double mean(Score score) {
    return Arrays.stream(values.get(score)).average().orElseThrow();
  }
}
