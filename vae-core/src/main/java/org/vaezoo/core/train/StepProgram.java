package org.vaezoo.core.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.compile.Differentiation;
import org.vaezoo.core.compile.Fusion;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.compile.Results;
import org.vaezoo.core.compile.Simplification;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.BatchFields;
import org.vaezoo.core.record.Placeholders;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.schedule.Phase;

/** The step of one phase for batches of one form, as a native program. */
final class StepProgram implements AutoCloseable {

  private final RecordedStep recorded;
  private final Map<String, Parameter> parameters;
  private final Map<String, Set<String>> moved;
  private final Map<String, String> forms;
  private final Phase phase;
  private final Program program;

  private StepProgram(
      RecordedStep recorded,
      Map<String, Parameter> parameters,
      Map<String, Set<String>> moved,
      Map<String, String> forms,
      Phase phase,
      NDManager owner) {
    this.forms = forms;
    this.phase = phase;
    this.recorded = recorded;
    this.parameters = parameters;
    this.moved = moved;
    this.program = Program.of(Simplification.of(differentiated(owner)), owner);
  }

  /**
   * Records and compiles a step.
   *
   * @param trained all that gradients move, by path
   * @param batch any batch of the form
   * @param pass of which parameters and samples are used; its noise stays where it is
   * @param owner of the program
   * @throws UncompiledException if the step is not made of array operations alone
   * @throws IllegalStateException if there is no loss to follow
   */
  static StepProgram compile(
      Trainable model,
      Map<String, Parameter> trained,
      Phase phase,
      Batch batch,
      Pass pass,
      Coefficients now,
      NDManager owner) {
    Map<String, Set<String>> moved = new LinkedHashMap<>();
    try {
      RecordedStep recorded =
          Fusion.of(
              Recorder.record(
                  model, batch, Placeholders.of(pass, type(trained)), now, phase::follows));
      recorded.losses().forEach(loss -> moved.put(loss.name(), moved(loss, trained, phase)));
      moved.values().removeIf(Set::isEmpty);
      Moves.require(List.copyOf(moved.values()), phase);
      return new StepProgram(
          recorded,
          NamedParameters.of(model.block()),
          moved,
          BatchFields.forms(batch),
          phase,
          owner);
    } catch (RecordingException | EngineException | UnsupportedOperationException reason) {
      throw new UncompiledException(RecordingException.firstLine(reason), reason);
    }
  }

  private static DataType type(Map<String, Parameter> trained) {
    return trained.values().iterator().next().getArray().getDataType();
  }

  private static Set<String> moved(RecordedLoss loss, Map<String, Parameter> trained, Phase phase) {
    return trained.keySet().stream()
        .filter(path -> phase.moves(path) && loss.moves().contains(path))
        .collect(Ordered.toSet());
  }

  /** A step; the caller's scope owns the arrays. */
  FollowedStep run(Batch batch, Pass pass, Coefficients now) {
    Map<String, NDArray> fields = BatchFields.of(batch);
    Map<String, NDArray> results =
        program.run(input -> given(input, fields, pass, now), pass.manager());
    return new FollowedStep(step(results), gradients(results));
  }

  private NDArray given(Input input, Map<String, NDArray> fields, Pass pass, Coefficients now) {
    return switch (input.kind()) {
      case PARAMETER -> parameters.get(input.name()).getArray();
      case BATCH -> fields.get(input.name());
      case COEFFICIENT, GIVEN -> now.values().get(input.name());
      case NORMAL -> pass.noise().normal(input.shape());
      case UNIFORM -> pass.noise().uniform(input.shape());
    };
  }

  /** The step with its gradients, not yet simplified. */
  Computation differentiated(NDManager engine) {
    return Differentiation.of(recorded, moved, engine);
  }

  /** Whether another one makes the same of its own parameters, batches and coefficients. */
  boolean isLike(StepProgram other) {
    return recorded.equals(other.recorded)
        && moved.equals(other.moved)
        && forms.equals(other.forms)
        && phase.equals(other.phase);
  }

  /** Paths of all parameters and states that it reads or moves. */
  List<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    program.inputs().stream()
        .filter(input -> !ofTheStep(input))
        .forEach(input -> paths.add(input.name()));
    paths.addAll(statePaths());
    return List.copyOf(paths);
  }

  /** The program of one step. */
  Program program() {
    return program;
  }

  /** Whether a batch has the form that the program is for. */
  boolean fits(Batch batch) {
    return BatchFields.forms(batch).equals(forms);
  }

  /** Paths of all that moves along a gradient. */
  Set<String> moved() {
    return moved.values().stream().flatMap(Set::stream).collect(Ordered.toSet());
  }

  /** Whether the losses reach all that moves. */
  boolean reachesAll() {
    return program.results().containsAll(moved().stream().map(Results::gradient).toList());
  }

  /** What the program of one step gives. */
  StepsProgram.Layout layout() {
    return new StepsProgram.Layout(
        scalars().size(),
        program.results().stream().filter(Results::isGradient).map(Results::path).toList(),
        recorded.updates().keySet().stream().map(phase::moves).toList(),
        Math.toIntExact(program.inputs().stream().filter(StepProgram::ofTheStep).count()));
  }

  private List<String> scalars() {
    List<String> names = new ArrayList<>();
    recorded.losses().forEach(loss -> names.add(loss.name()));
    names.addAll(recorded.report().keySet());
    return names;
  }

  /** The scalars of steps as the host reads them, a row a step. */
  List<StepValues> rows(double[] table) {
    List<String> names = scalars();
    List<StepValues> rows = new ArrayList<>();
    for (int start = 0; start < table.length; start += names.size()) {
      Map<String, Double> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), table[start + i]);
      }
      rows.add(new StepValues(values));
    }
    return rows;
  }

  /** The arrays of parameters and states that the program reads. */
  List<NDArray> parameters() {
    return arrays(
        program.inputs().stream().filter(input -> !ofTheStep(input)).map(Input::name).toList());
  }

  /** The arrays of the states that move by no gradient, in the order of the results. */
  List<NDArray> states() {
    return arrays(statePaths());
  }

  /** The paths of these. */
  List<String> statePaths() {
    return List.copyOf(recorded.updates().keySet());
  }

  /** Arrays of parameters or states. */
  List<NDArray> arrays(Collection<String> paths) {
    return paths.stream().map(path -> parameters.get(path).getArray()).toList();
  }

  /** What a step is given of its own, in the order of the program; draws its noise. */
  List<NDArray> given(Batch batch, Pass pass, Coefficients now) {
    Map<String, NDArray> fields = BatchFields.of(batch);
    return program.inputs().stream()
        .filter(StepProgram::ofTheStep)
        .map(input -> given(input, fields, pass, now))
        .toList();
  }

  static boolean ofTheStep(Input input) {
    return input.kind() != Input.Kind.PARAMETER;
  }

  private Step step(Map<String, NDArray> results) {
    List<Loss> losses = recorded.losses().stream().map(loss -> loss(loss, results)).toList();
    List<Update> updates = new ArrayList<>();
    recorded
        .updates()
        .forEach(
            (path, update) ->
                updates.add(
                    new Update(
                        parameters.get(path), results.get(Results.update(path)), update.loss())));
    Map<String, NDArray> report = new LinkedHashMap<>();
    recorded.report().keySet().forEach(name -> report.put(name, results.get(Results.report(name))));
    return new Step(losses, updates, report);
  }

  private Loss loss(RecordedLoss loss, Map<String, NDArray> results) {
    List<Parameter> reached = loss.moves().stream().map(parameters::get).toList();
    return new Loss(loss.name(), results.get(Results.loss(loss.name())), reached::contains);
  }

  /** Zero where the losses do not reach a parameter. */
  private Gradients gradients(Map<String, NDArray> results) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    Map<String, List<String>> losses = new LinkedHashMap<>();
    moved.forEach(
        (loss, paths) -> {
          for (String path : paths) {
            NDArray gradient = results.get(Results.gradient(path));
            arrays.put(
                path, gradient == null ? parameters.get(path).getArray().zerosLike() : gradient);
            losses.computeIfAbsent(path, key -> new ArrayList<>()).add(loss);
          }
        });
    return new Gradients(arrays, losses);
  }

  @Override
  public void close() {
    program.close();
  }
}
