package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Sets the states of a model that are a function of its weights and the training split, as an
 * optimal decoder variance or the frequencies of codes, so that an evaluation never reads them from
 * what it evaluates.
 */
public final class Calibration {

  private Calibration() {}

  /**
   * Measures the statistic that the model keeps and the use of its latents that it fits to, with z
   * drawn from the posterior, and hands them over. Does nothing to a model that has neither.
   *
   * @param train the training split, not empty
   * @param seed the evaluation seed
   * @param manager owner of the model's parameters
   * @param type float32 or float64
   */
  public static void of(Vae model, DataSource train, long seed, NDManager manager, DataType type) {
    of(model, new EvaluationPass(train, seed, manager, type));
  }

  /**
   * The same with blocks that may be kept.
   *
   * @param passes over the training split, not empty
   */
  public static void of(Vae model, EvaluationPass passes) {
    keep(model, passes);
    if (model.fitsUse()) {
      fit(model, passes);
    }
  }

  private static void fit(Vae model, EvaluationPass passes) {
    List<GroupTotals> groups =
        model.groups().stream().map(group -> new GroupTotals(group, false)).toList();
    passes.first((batch, pass) -> GroupTotals.expect(groups, rates(model, batch, pass)));
    passes.forEachKept(
        "use",
        (batch, pass) -> GroupTotals.numbers(groups, rates(model, batch, pass)),
        numbers -> GroupTotals.add(groups, numbers.iterator()));
    model.fit(groups.stream().map(group -> group.measures().statistics()).toList());
  }

  private static List<GroupRate> rates(Vae model, Batch batch, Pass pass) {
    return model.infer(batch, pass).terms().rates();
  }

  private static void keep(Vae model, EvaluationPass passes) {
    if (!passes.first((batch, pass) -> statistic(model, batch, pass).isPresent())) {
      return;
    }
    Moments moments = new Moments();
    passes.forEachKept(
        "statistic",
        (batch, pass) -> List.of(HostArrays.read(statistic(model, batch, pass).orElseThrow())),
        numbers -> moments.addAll(numbers.get(0)));
    model.keep(moments.estimate().mean());
  }

  private static Optional<NDArray> statistic(Vae model, Batch batch, Pass pass) {
    return model.statistic(model.infer(batch, pass), pass.repeat(batch.x()));
  }
}
