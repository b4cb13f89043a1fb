package org.vaezoo.benchmarks.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The tables of training steps. */
public final class StepsTables implements TableProvider {

  static final Column MODEL = Column.text("model", "what is trained");
  static final Column THREADS = Column.whole("threads", Unit.COUNT, "threads of an operation");
  static final Column PAIRS =
      Column.whole("pairs", Unit.COUNT, "processes of each side, that took turns");
  static final Column OURS_SPEED =
      Column.number("ours_steps_per_s", Unit.PER_SECOND, "our compiled steps, median of processes");
  static final Column OURS_LEAST =
      Column.number("ours_steps_per_s_least", Unit.PER_SECOND, "those of the slowest process");
  static final Column OURS_GREATEST =
      Column.number("ours_steps_per_s_greatest", Unit.PER_SECOND, "those of the fastest process");
  static final List<Column> OVER_EAGER = ratio("eager", "eager PyTorch of Python");
  static final List<Column> OVER_COMPILE = ratio("compile", "torch.compile of Python");
  static final List<Column> OVER_OUR_EAGER =
      ratio("ours_eager", "our own steps with the engine's differentiation");
  static final Column GIVEN_DIFFERENCE =
      Column.number(
          "given_loss_difference",
          Unit.NONE,
          "relative difference of both losses of the same batch, noise and parameters");
  static final Column GIGAFLOPS =
      Column.number(
          "gflop_per_s", Unit.PER_SECOND, "1e9 operations of our products and convolutions");
  static final Column PEAK =
      Column.number(
          "peak_gflop_per_s", Unit.PER_SECOND, "1e9 operations of a product of 2048 by 2048");
  static final Column SHARE_OF_PEAK =
      Column.number("share_of_peak", Unit.SHARE, "the one by the other");
  static final Column PYTHON_MATMUL =
      Column.text("python_matmul", "precision of matrix products that is fastest in Python");

  static final Column PAIR =
      Column.whole("pair", Unit.NONE, "processes that ran one after the other, from 1");
  static final Column SIDE = Column.text("side", "whose steps: ours or Python's");
  static final Column SPEED =
      Column.number("steps_per_s", Unit.PER_SECOND, "steps of training, median of the rounds");
  static final Column LOSS =
      Column.number("loss_nats", Unit.NATS, "mean loss of the last round, an example");
  static final Column FIRST_STEP =
      Column.number(
          "first_step_s", Unit.SECONDS, "start of the process to the end of its first step");
  static final Column FIRST_CALL =
      Column.number("first_call_s", Unit.SECONDS, "first step alone, with what is compiled for it");
  static final Column WARM_UP_LOST =
      Column.number(
          "warm_up_lost_s", Unit.SECONDS, "time of the warm-up beyond that of as many steps later");
  static final Column MEMORY =
      Column.number(
          "peak_resident_mb", Unit.MEGABYTES, "most memory that the process has had resident");
  static final Column MATMUL = Column.text("matmul", "precision of the matrix product");

  private static final Map<Side, Column> LOSSES = losses();

  static final Schema STEPS = Schema.of("steps", "a model and number of threads", steps());
  static final Schema PROCESSES =
      Schema.of(
          "processes",
          "a process that trained",
          MODEL,
          THREADS,
          PAIR,
          SIDE,
          SPEED,
          LOSS,
          FIRST_STEP,
          FIRST_CALL,
          WARM_UP_LOST,
          MEMORY,
          MATMUL);

  /** The loss of a side after as many steps as all others. */
  static Column lossOf(Side side) {
    return LOSSES.get(side);
  }

  private static Map<Side, Column> losses() {
    Map<Side, Column> columns = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      String name = "loss_" + side.label() + "_nats";
      columns.put(side, Column.number(name, Unit.NATS, LOSS.meaning() + ", of " + side.label()));
    }
    return columns;
  }

  private static List<Column> ratio(String side, String other) {
    String name = "ratio_over_" + side;
    return List.of(
        Column.number(name, Unit.NONE, "our steps a second over those of " + other + ", medians"),
        Column.number(name + "_least", Unit.NONE, "the same of the pair where it is least"),
        Column.number(name + "_greatest", Unit.NONE, "the same of the pair where it is greatest"));
  }

  private static Column[] steps() {
    List<Column> columns =
        new ArrayList<>(List.of(MODEL, THREADS, PAIRS, OURS_SPEED, OURS_LEAST, OURS_GREATEST));
    columns.addAll(OVER_EAGER);
    columns.addAll(OVER_COMPILE);
    columns.addAll(OVER_OUR_EAGER);
    columns.addAll(LOSSES.values());
    columns.addAll(
        Arrays.asList(
            GIVEN_DIFFERENCE,
            GIGAFLOPS,
            SHARE_OF_PEAK,
            PYTHON_MATMUL,
            PEAK,
            FIRST_STEP,
            FIRST_CALL,
            WARM_UP_LOST,
            MATMUL));
    return columns.toArray(Column[]::new);
  }

  @Override
  public List<Schema> tables() {
    return List.of(STEPS, PROCESSES);
  }
}
