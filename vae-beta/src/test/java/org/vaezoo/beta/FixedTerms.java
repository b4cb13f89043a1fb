package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.fail;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.schedule.Progress;

/** Terms written down by hand: distortions, and the rates of units, a matrix a group. */
public final class FixedTerms implements AutoCloseable {

  private static final Deferred UNREAD =
      new Deferred(() -> fail("expected an objective of distortion and rates alone"));

  private final NDManager manager = NDManager.newBaseManager();
  private final Inference inference;
  private final Batch batch;

  /**
   * @param distortion [B]
   * @param units [B][U] for each group
   */
  public FixedTerms(double[] distortion, double[][]... units) {
    NDArray logits = manager.zeros(new Shape(distortion.length, 1));
    List<GroupRate> rates =
        IntStream.range(0, units.length).mapToObj(i -> group(i, units[i])).toList();
    Terms terms = new Terms(manager.create(distortion), rates, UNREAD, List.of());
    inference = new Inference(terms, new Bernoulli(logits));
    batch = Batch.of(logits, logits);
  }

  private GroupRate group(int number, double[][] units) {
    NDArray zeros = manager.zeros(new Shape(units.length, units[0].length));
    return new GroupRate(
        new LatentGroup("z" + number, units[0].length),
        new DiagonalGaussian(zeros, zeros),
        new Draw(zeros, UNREAD),
        Rate.exactByUnit(manager.create(units)));
  }

  /** The loss of an objective's only loss after so many epochs of 10 steps. */
  public double loss(Objective objective, double epochs) {
    Progress progress = new Progress(Math.round(10 * epochs), 10, 1000);
    Map<String, NDArray> values = new LinkedHashMap<>();
    objective.schedules().forEach((name, s) -> values.put(name, manager.create(s.at(progress))));
    Coefficients now = new Coefficients(values);
    return objective
        .losses(inference, batch, TinyVae.pass(manager), now)
        .get(0)
        .value()
        .getDouble();
  }

  @Override
  public void close() {
    manager.close();
  }
}
