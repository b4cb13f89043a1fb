package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.compile.RecordedStep;
import org.vaezoo.core.compile.Recorder;
import org.vaezoo.core.compile.Replay;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideSpec;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.spec.Site;
import org.vaezoo.core.spec.VaeSpec;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.spec.Variants;

/**
 * What every variant of the zoo promises. A variant's test class extends this, names its variant,
 * and holds beside it only what is the variant's own: hand numbers, a limit, a reference.
 */
public abstract class VariantContract implements LearnsMnist {

  private static final double STANDARD_ERRORS = 4;

  /** Whether MXNet has every operation of the variant. */
  protected boolean runsOnMxnet() {
    return true;
  }

  /** Whether the loss of a step depends on its noise; not so where the posterior is a point. */
  protected boolean drawsLatents() {
    return true;
  }

  private VaeSpec spec() {
    return read(shrunk(JsonDocument.value(variant().defaults())), VaeSpec.class);
  }

  private SideSpec side() {
    return read(shrunk(JsonDocument.value(variant().data())), SideSpec.class);
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    Problems problems = new Problems();
    Optional<T> settings = new SettingsReader(Variants.parts()).read(json, type, problems);
    assertThat(problems.all()).isEmpty();
    return settings.orElseThrow();
  }

  /**
   * The keys that make any spec small enough for finite differences on images of 4 x 4, and smooth,
   * each with its value in JSON, wherever they stand with a value of that kind.
   */
  protected Map<String, String> small() {
    return Map.ofEntries(
        Map.entry("latent", "3"),
        Map.entry("count", "16"),
        Map.entry("components", "4"),
        Map.entry("hidden", "[6]"),
        Map.entry("activation", "\"tanh\""),
        Map.entry("channels", "[4]"),
        Map.entry("strides", "[2]"),
        Map.entry("codes", "5"),
        Map.entry("dimension", "3"),
        Map.entry("positions", "4"));
  }

  /** The same model with the small values. */
  private JsonNode shrunk(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        Optional.ofNullable(small().get(entry.getKey()))
            .map(JsonDocument::value)
            .filter(value -> value.getNodeType() == entry.getValue().getNodeType())
            .ifPresent(value -> object.set(entry.getKey(), value));
      }
    }
    json.forEach(this::shrunk);
    return json;
  }

  /** Images of the first kind that the variant's likelihood is a density of. */
  private static DataSource images(VaeSpec spec, SideSpec side) {
    for (DataKind kind : DataKind.values()) {
      Problems problems = new Problems();
      DataSource images = new TinyImages(kind).with(side);
      spec.check(Site.of(images), problems);
      if (problems.isEmpty()) {
        return images;
      }
    }
    throw new AssertionError("fits no kind of data: " + spec);
  }

  private TinyRun run(EngineName engine, Precision precision) {
    VaeSpec spec = spec();
    return TinyRun.of(spec, images(spec, side()), engine, precision);
  }

  private TinyRun run() {
    return run(EngineName.PYTORCH, Precision.FLOAT64);
  }

  @Test
  void isInstalledUnderItsNameWithAPaper() {
    assertThat(Variants.named(variant().name())).isPresent();
    assertThat(variant().summary()).isNotBlank();
    assertThat(variant().paper().title()).isNotBlank();
  }

  @Test
  void specRoundTripsThroughJson() {
    VaeSpec spec = spec();
    assertThat(read(new SettingsWriter().write(spec), VaeSpec.class)).isEqualTo(spec);
  }

  @Test
  void termsAreFiniteAndOneAnExample() {
    try (TinyRun run = run()) {
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 2)).terms();
      for (NDArray array : List.of(terms.distortion(), terms.rate(), terms.logWeight())) {
        assertThat(array.getShape().getShape()).containsExactly(2L * TinyRun.ROWS);
        NdAssert.assertFinite(array);
      }
      assertThat(terms.rates().stream().map(GroupRate::group).toList())
          .isEqualTo(run.model().groups());
    }
  }

  @Test
  void aStepGivesTheLossesThatTheModelNames() {
    try (TinyRun run = run()) {
      assertThat(step(run, 5).goals().stream().map(Goal::name).toList())
          .isEqualTo(run.model().goalNames())
          .startsWith(Goal.LOSS);
    }
  }

  @Test
  void unitRatesAddUpToTheGroupsRate() {
    try (TinyRun run = run()) {
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms();
      for (GroupRate rate : terms.rates()) {
        rate.rate()
            .units()
            .ifPresent(
                units -> NdAssert.assertClose(units.sum(new int[] {1}), 1e-12, rate.rate().nats()));
      }
    }
  }

  /** An exact rate is the mean of log q - log p, which the log-weight and the distortion give. */
  @Test
  void rateIsTheMeanOfItsSamples() {
    int samples = 2000;
    try (TinyRun run = run()) {
      run.train(5);
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(3, samples)).terms();
      double[] exact = HostArrays.read(terms.rate());
      double[] sampled = HostArrays.read(terms.logWeight().add(terms.distortion()).neg());
      boolean closedForm = terms.rates().stream().allMatch(group -> group.rate().exact());
      for (int b = 0; b < TinyRun.ROWS; b++) {
        Moments difference = new Moments();
        for (int s = 0; s < samples; s++) {
          int row = s * TinyRun.ROWS + b;
          difference.add(sampled[row] - exact[row]);
        }
        double allowed = STANDARD_ERRORS * difference.estimate().standardError() + 1e-9;
        assertThat(difference.estimate().mean()).isCloseTo(0, within(allowed));
        assertThat(closedForm && exact[b] < 0).as("a negative rate").isFalse();
      }
    }
  }

  @Test
  void stepIsPure() {
    try (TinyRun run = run()) {
      Map<String, double[]> before = run.weights();
      Map<String, double[]> first = outcome(run, step(run, 5));
      Map<String, double[]> second = outcome(run, step(run, 5));
      assertSame(second, first);
      assertSame(run.weights(), before);
    }
  }

  @Test
  void otherNoiseGivesAnotherLossWhereLatentsAreDrawn() {
    try (TinyRun run = run()) {
      double[] loss = outcome(run, step(run, 5)).get("goal 0");
      double[] other = outcome(run, step(run, 6)).get("goal 0");
      assertThat(!Arrays.equals(other, loss)).isEqualTo(drawsLatents());
    }
  }

  @Test
  void inEvaluationAnExampleDoesNotDependOnItsNeighbours() {
    try (TinyRun run = run()) {
      run.train(3);
      double[] together = deterministicTerms(run, 0, 1, 2, 3);
      double[] apart = deterministicTerms(run, 2, 40, 41, 0);
      assertThat(apart[0]).isCloseTo(together[2], within(1e-12));
      assertThat(apart[3]).isCloseTo(together[0], within(1e-12));
    }
  }

  /** The bounds of examples whose noise is zero, so that only the examples differ. */
  private static double[] deterministicTerms(TinyRun run, int... rows) {
    Pass pass = run.evaluationPass(1, 1);
    Pass still =
        new Pass(pass.parameters(), pass.manager(), new StillNoise(run.engine()), false, 1);
    return HostArrays.read(run.model().infer(run.batch(rows), still).terms().elbo());
  }

  @Test
  void sameSeedGivesTheSameRun() {
    try (TinyRun first = run();
        TinyRun second = run()) {
      assertThat(second.train(10)).isEqualTo(first.train(10));
      assertSame(second.weights(), first.weights());
    }
  }

  @Test
  void gradientIsTheDerivativeOfTheLoss() {
    if (variant().gradient() != Variant.Gradient.EXACT) {
      return;
    }
    try (TinyRun run = run()) {
      Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
      for (int goal = 0; goal < step(run, 7).goals().size(); goal++) {
        List<double[]> gradients = gradients(run, goal);
        int i = 0;
        for (Map.Entry<String, Parameter> entry : trained.entrySet()) {
          checkDifferences(run, goal, entry.getKey(), entry.getValue(), gradients.get(i++));
        }
      }
    }
  }

  private static void checkDifferences(
      TinyRun run, int goal, String name, Parameter parameter, double[] gradient) {
    if (!step(run, 7).goals().get(goal).moves().test(parameter)) {
      return;
    }
    double[] values = HostArrays.read(parameter.getArray());
    for (int i = 0; i < values.length; i += Math.max(1, values.length / 5)) {
      double above = lossAt(run, goal, parameter, values, i, 1e-6);
      double below = lossAt(run, goal, parameter, values, i, -1e-6);
      assertThat((above - below) / 2e-6)
          .as("%s[%d]", name, i)
          .isCloseTo(gradient[i], within(1e-6 * Math.max(1, Math.abs(gradient[i]))));
    }
    set(parameter, values);
  }

  private static double lossAt(
      TinyRun run, int goal, Parameter parameter, double[] values, int i, double change) {
    double[] moved = values.clone();
    moved[i] += change;
    set(parameter, moved);
    return HostArrays.read(step(run, 7).goals().get(goal).loss())[0];
  }

  /** After two steps: a layer that begins at zero keeps the gradient from those before it. */
  @Test
  void everyParameterGetsAGradientFromSomeGoal() {
    try (TinyRun run = run()) {
      run.train(2);
      Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
      List<String> names = List.copyOf(trained.keySet());
      List<String> reached = new ArrayList<>();
      for (int goal = 0; goal < step(run, 7).goals().size(); goal++) {
        List<double[]> gradients = gradients(run, goal);
        Predicate<Parameter> moves = step(run, 7).goals().get(goal).moves();
        IntStream.range(0, names.size())
            .filter(i -> moves.test(trained.get(names.get(i))))
            .filter(i -> Arrays.stream(gradients.get(i)).anyMatch(g -> g != 0))
            .forEach(i -> reached.add(names.get(i)));
      }
      assertThat(reached).containsAll(names);
    }
  }

  /**
   * Same batch, noise, coefficients, states and adversaries; only the model's own parameters
   * differ.
   */
  @Test
  void fiftyStepsLowerTheLoss() {
    try (TinyRun run = run()) {
      Set<Parameter> adversaries =
          run.model()
              .objective()
              .adversary()
              .map(block -> Set.copyOf(NamedParameters.of(block).values()))
              .orElse(Set.of());
      Map<String, double[]> begin = run.weights();
      double before = HostArrays.read(step(run, 7).goals().get(0).loss())[0];
      run.train(50);
      NamedParameters.of(run.model().block())
          .forEach(
              (name, parameter) -> {
                if (!parameter.requiresGradient() || adversaries.contains(parameter)) {
                  set(parameter, begin.get(name));
                }
              });
      assertThat(HostArrays.read(step(run, 7).goals().get(0).loss())[0]).isLessThan(before);
    }
  }

  @Test
  void savedAndRestoredRunGoesOnBitForBit() {
    try (TinyRun whole = run();
        TinyRun before = run();
        TinyRun after = run()) {
      whole.train(14);
      before.train(9);
      after.training().restore(9, before.training().weights(), before.training().state());
      assertSame(after.weights(), before.weights());
      after.train(5);
      assertSame(after.weights(), whole.weights());
    }
  }

  @Test
  void recordedStepReplaysToTheSameBytes() {
    for (Precision precision : Precision.values()) {
      try (TinyRun run = run(EngineName.PYTORCH, precision)) {
        run.train(3);
        RecordedStep recorded =
            Recorder.record(run.model(), run.batch(), run.trainingPass(1), run.coefficients());
        Step replayed =
            Replay.step(
                recorded, run.model(), run.batch(), run.trainingPass(9), run.coefficients());
        assertSame(outcome(run, replayed), outcome(run, step(run, 9)));
        assertThat(recorded.toString()).contains("goal");
      }
    }
  }

  @Test
  void bothEnginesAgree() {
    if (!runsOnMxnet()) {
      return;
    }
    try (TinyRun torch = run(EngineName.PYTORCH, Precision.FLOAT64);
        TinyRun mxnet = run(EngineName.MXNET, Precision.FLOAT64)) {
      double[] expected = torch.train(10);
      double[] actual = mxnet.train(10);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
      }
    }
  }

  @Test
  void noArrayOutlivesAStep() {
    try (TinyRun run = run()) {
      run.train(2);
      int before = managed(run);
      run.train(5);
      assertThat(managed(run)).isEqualTo(before);
    }
  }

  @Test
  void generatesFromPriorAndFromGivenLatents() {
    try (TinyRun run = run()) {
      Pass pass = run.evaluationPass(1, 1);
      Context context = Context.of(run.batch(0, 1, 2, 3, 4), pass);
      Generation drawn = run.model().generate(context, Latents.none(), pass);
      assertThat(drawn.logPrior().getShape().getShape()).containsExactly(5L);
      NDArray sample = drawn.likelihood().sample(run.evaluationPass(2, 1).noise());
      assertThat(sample.getShape()).isEqualTo(new Shape(5).addAll(run.images().shape()));
      NdAssert.assertFinite(drawn.likelihood().logProb(sample));
    }
  }

  // ---- one step, read to the host ---------------------------------------------------------------

  private static Step step(TinyRun run, long noise) {
    return run.model().step(run.batch(), run.trainingPass(noise), run.coefficients());
  }

  private static List<double[]> gradients(TinyRun run, int goal) {
    try (NDScope arrays = new NDScope();
        Autograd autograd = Autograd.of(run.engine().manager());
        Tape tape = autograd.open()) {
      arrays.suppressNotUsedWarning();
      List<NDArray> parameters =
          NamedParameters.trained(run.model().block()).values().stream()
              .map(Parameter::getArray)
              .toList();
      NDArray loss = step(run, 7).goals().get(goal).loss();
      return tape.gradients(loss, parameters, true).stream().map(HostArrays::read).toList();
    }
  }

  private static Map<String, double[]> outcome(TinyRun run, Step step) {
    Map<String, double[]> read = new LinkedHashMap<>();
    for (int goal = 0; goal < step.goals().size(); goal++) {
      read.put("goal " + goal, HostArrays.read(step.goals().get(goal).loss()));
    }
    Map<Parameter, String> names = new LinkedHashMap<>();
    NamedParameters.of(run.model().block()).forEach((name, state) -> names.put(state, name));
    step.updates()
        .forEach(u -> read.put("update " + names.get(u.state()), HostArrays.read(u.value())));
    step.report().forEach((name, value) -> read.put("report " + name, HostArrays.read(value)));
    return read;
  }

  private static void assertSame(Map<String, double[]> actual, Map<String, double[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, values) -> assertThat(actual.get(name)).as(name).isEqualTo(values));
  }

  private static void set(Parameter parameter, double[] values) {
    NDArray array = parameter.getArray();
    try (NDArray copy =
        HostArrays.create(array.getManager(), values, array.getShape(), array.getDataType())) {
      copy.copyTo(array);
    }
  }

  private static int managed(TinyRun run) {
    return ((BaseNDManager) run.engine().manager()).getManagedArrays().size();
  }
}
