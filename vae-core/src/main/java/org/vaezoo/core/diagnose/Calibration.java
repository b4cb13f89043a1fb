package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

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
    Formula uses = new Uses(model);
    passes.forEachKept(
        "use",
        EvaluationPass.ROWS,
        rows -> GroupTotals.numbers(groups, passes.numbers(rows, uses).iterator()),
        numbers -> GroupTotals.add(groups, numbers.iterator()));
    model.fit(groups.stream().map(group -> group.measures().statistics()).toList());
  }

  /** What the totals of groups need. */
  private record Uses(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Map<String, NDArray> found = new LinkedHashMap<>();
      for (NDArray array : GroupTotals.arrays(rates(model, batch, pass), false)) {
        found.put("groups " + found.size(), array);
      }
      return found;
    }
  }

  /** The number of each row that the model keeps the mean of. */
  private record Statistic(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      return Map.of("statistic", statistic(model, batch, pass).orElseThrow());
    }
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
        "statistic", new Statistic(model), numbers -> moments.addAll(numbers.get(0)));
    model.keep(moments.estimate().mean());
  }

  private static Optional<NDArray> statistic(Vae model, Batch batch, Pass pass) {
    return model.statistic(model.infer(batch, pass), pass.repeat(batch.x()));
  }
}
