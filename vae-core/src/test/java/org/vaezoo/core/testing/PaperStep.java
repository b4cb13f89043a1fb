package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;

/**
 * One step of a tiny model, taken by the model and told by its paper, with the same noise. Three
 * steps before it have moved the states. Then each weight is moved at random, so that no term is
 * left small by how weights begin: units have rates, flows bend.
 */
final class PaperStep implements AutoCloseable {

  private static final int STEPS_BEFORE = 3;
  private static final double MOVED_BY = 0.2;

  private final TinyRun run;
  private final Batch batch;
  private final Step step;
  private final PaperModel paper;

  /**
   * @param run of a model before its first step
   */
  PaperStep(TinyRun run) {
    this.run = run;
    run.train(STEPS_BEFORE);
    NamedParameters.trained(run.model().block()).forEach(this::move);
    batch = run.batch(spread(run.images().size()));
    Pass plain = run.trainingPass(GradientChecks.NOISE);
    RecordedNoise noise = new RecordedNoise(plain.noise());
    Pass pass = new Pass(plain.parameters(), plain.manager(), noise, true, plain.samples());
    step = run.model().step(batch, pass, run.coefficients());
    paper = new PaperModel(run, batch, noise.draws());
  }

  private void move(String path, Parameter parameter) {
    CounterStream stream = CounterStream.of(Purpose.PREPARATION, path.hashCode());
    double[] values = HostArrays.read(parameter.getArray());
    Arrays.setAll(values, i -> values[i] + MOVED_BY * stream.normal(i));
    run.write(path, values);
  }

  /** Examples from all over a data set. */
  private static int[] spread(int size) {
    return IntStream.range(0, TinyRun.ROWS).map(row -> row * size / TinyRun.ROWS).toArray();
  }

  /** What a formula of the paper gives. */
  double[] read(Function<PaperModel, NDArray> formula) {
    return HostArrays.read(formula.apply(paper));
  }

  /** What formulas of the paper give, by name. */
  Map<String, double[]> readAll(Function<PaperModel, Map<String, NDArray>> formulas) {
    Map<String, double[]> read = new TreeMap<>();
    formulas.apply(paper).forEach((name, value) -> read.put(name, HostArrays.read(value)));
    return read;
  }

  /** What the paper says, whose arrays live as long as the step. */
  <T> T tell(Function<PaperModel, T> paperSays) {
    return paperSays.apply(paper);
  }

  /** The model's losses, by name. */
  Map<String, double[]> losses() {
    Map<String, double[]> losses = new LinkedHashMap<>();
    step.losses().forEach(loss -> losses.put(loss.name(), HostArrays.read(loss.value())));
    return losses;
  }

  /** What the model writes into states, by path; what normalisation in networks moves left out. */
  Map<String, double[]> updates() {
    Map<String, double[]> updates = new TreeMap<>();
    NamedParameters.of(run.model().block())
        .forEach(
            (path, state) ->
                step.updates().stream()
                    .filter(update -> update.state() == state && !ofNormalization(path))
                    .map(Update::value)
                    .forEach(value -> updates.put(path, HostArrays.read(value))));
    return updates;
  }

  /** The moving mean and variance of what a normalisation spreads. */
  private static boolean ofNormalization(String path) {
    return path.endsWith(".movingMean") || path.endsWith(".movingVariance");
  }

  /** The gradient of a loss of the model to each parameter that it moves, by path. */
  Map<String, double[]> gradients(String loss) {
    int number = step.losses().stream().map(Loss::name).toList().indexOf(loss);
    return byPath(
        GradientChecks.gradients(run, () -> again().losses().get(number).value()),
        moved(step.losses().get(number).moves()));
  }

  /** The same step while a tape is open. */
  private Step again() {
    return run.model().step(batch, run.trainingPass(GradientChecks.NOISE), run.coefficients());
  }

  /** The gradient of a formula of the paper to each parameter with one of some paths, by path. */
  Map<String, double[]> gradients(Function<PaperModel, NDArray> loss, Predicate<String> moves) {
    return byPath(GradientChecks.gradients(run, () -> loss.apply(paper)), moves);
  }

  private Predicate<String> moved(Predicate<Parameter> moves) {
    Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
    return path -> moves.test(trained.get(path));
  }

  private Map<String, double[]> byPath(List<double[]> gradients, Predicate<String> paths) {
    Map<String, double[]> byPath = new LinkedHashMap<>();
    List<String> names = List.copyOf(NamedParameters.trained(run.model().block()).keySet());
    for (int i = 0; i < names.size(); i++) {
      if (paths.test(names.get(i))) {
        byPath.put(names.get(i), gradients.get(i));
      }
    }
    return byPath;
  }

  @Override
  public void close() {
    run.close();
  }
}
