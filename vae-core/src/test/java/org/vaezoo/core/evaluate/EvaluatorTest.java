package org.vaezoo.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.compile.Division;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;
import org.vaezoo.core.record.FormulaRecorder;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variants;

/** Native programs compute formulas as the formulas' own code does. */
class EvaluatorTest {

  private static final int SAMPLES = 3;
  private static final double ROUNDING = 1e-12;

  private final List<String> notes = new ArrayList<>();
  private TinyRun run;
  private Evaluator compiled;
  private Evaluator eager;

  /** Weights of draws from the posterior. */
  private record Weights(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      return Map.of("weights", model.infer(batch, pass).terms().logWeight());
    }
  }

  /** log p(x, z) of a given z, scaled by a number; a third array goes into nothing. */
  private record Density(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Latents z = Latents.of(model.groups().get(0), given.get("z"));
      Generation p = model.generate(Context.of(batch, pass), z, pass);
      NDArray density = p.logPrior().add(p.likelihood().logProb(pass.repeat(batch.x())));
      return Ordered.map(
          "density", density.mul(given.get("scale")), "unused", given.get("unused").neg());
    }
  }

  @BeforeEach
  void open() {
    run = TinyVariant.of(Variants.named("vae")).run(EngineName.PYTORCH, Precision.FLOAT64);
    run.train(3);
    compiled = Evaluator.of(StepMode.COMPILED, run.model(), run.engine().manager(), notes::add);
    eager = Evaluator.of(StepMode.EAGER, run.model(), run.engine().manager(), notes::add);
  }

  @AfterEach
  void close() {
    run.close();
  }

  private double[] weights(Evaluator.Passes passes, long noise, int samples) {
    return HostArrays.read(passes.at(Map.of(), run.evaluationPass(noise, samples)).get("weights"));
  }

  @Test
  void everyPassFindsTheNumbersOfTheFormulasOwnCode() {
    Formula formula = new Weights(run.model());
    for (Batch batch : List.of(run.batch(), run.batch(5, 9), run.batch(6, 1))) {
      Evaluator.Passes found = compiled.on(batch, formula);
      Evaluator.Passes expected = eager.on(batch, formula);
      for (int samples : List.of(SAMPLES, 1, SAMPLES)) {
        for (long noise = 0; noise < 3; noise++) {
          assertThat(weights(found, noise, samples))
              .containsExactly(weights(expected, noise, samples), within(ROUNDING));
        }
      }
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void theFirstAndTheHundredthPassGiveTheSameBits() {
    Evaluator.Passes passes = compiled.on(run.batch(), new Weights(run.model()));
    double[] first = weights(passes, 1, SAMPLES);
    for (int i = 0; i < 100; i++) {
      assertThat(weights(passes, 1, SAMPLES)).containsExactly(first);
    }
  }

  /** A program outlives a step of training; what a batch decided does not. */
  @Test
  void parametersThatHaveMovedAreSeen() {
    Formula formula = new Weights(run.model());
    double[] before = weights(compiled.on(run.batch(), formula), 1, SAMPLES);
    run.train(2);
    double[] after = weights(compiled.on(run.batch(), formula), 1, SAMPLES);
    assertThat(after).isNotEqualTo(before);
    assertThat(after)
        .containsExactly(weights(eager.on(run.batch(), formula), 1, SAMPLES), within(ROUNDING));
  }

  @Test
  void whatTheBatchAloneDecidesIsComputedOnce() {
    Computation recorded =
        FormulaRecorder.record(
            run.model(),
            new Weights(run.model()),
            run.batch(),
            Map.of(),
            run.evaluationPass(1, SAMPLES));
    Division division = Division.of(recorded);
    assertThat(parameters(division.once())).contains("encoder", "decoder");
    assertThat(parameters(division.each())).containsExactly("decoder");
    assertThat(division.each().graph().inputs().map(Input::kind))
        .doesNotContain(Input.Kind.BATCH)
        .contains(Input.Kind.NORMAL);
    assertThat(division.each().results().keySet()).containsExactly("weights");
  }

  /** The parts of the model whose parameters are read, in order. */
  private static List<String> parameters(Computation part) {
    return part.graph()
        .inputs()
        .filter(input -> input.kind() == Input.Kind.PARAMETER)
        .map(input -> input.name().replaceFirst("\\..*", ""))
        .distinct()
        .collect(Collectors.toList());
  }

  @Test
  void gradientsByGivenArraysAreTheEngines() {
    Slope slope = new Slope("density", List.of("z", "scale", "unused"), List.of("density"));
    Map<String, NDArray> found = differentiated(compiled, slope);
    Map<String, NDArray> expected = differentiated(eager, slope);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, array) -> NdAssert.assertClose(found.get(name), 1e-11, HostArrays.read(array)));
    assertThat(HostArrays.read(found.get(Slope.of("unused")))).containsOnly(0);
    assertThat(HostArrays.read(found.get(Slope.of("z")))).doesNotContain(0);
  }

  private Map<String, NDArray> differentiated(Evaluator evaluator, Slope slope) {
    Pass pass = run.evaluationPass(1, SAMPLES);
    long units = run.model().groups().get(0).units();
    Shape shape = new Shape(SAMPLES * TinyRun.ROWS, units);
    Map<String, NDArray> given =
        Ordered.map(
            "z",
            pass.noise().normal(shape),
            "scale",
            pass.noise().uniform(new Shape(SAMPLES * TinyRun.ROWS)),
            "unused",
            pass.noise().normal(new Shape(2)));
    return evaluator.on(run.batch(), new Density(run.model()), slope).at(given, pass);
  }

  /** Such a formula still finds its numbers, and whoever asked is told why it is slow. */
  @Test
  void aFormulaThatReadsItsNumbersIsComputedByItsOwnCodeAndThatIsNoted() {
    Formula reading =
        (batch, given, pass) -> {
          double mean = batch.x().mean().getDouble();
          return Map.of("weights", batch.x().sub(mean));
        };
    double[] expected = weights(eager.on(run.batch(), reading), 1, 1);
    for (int i = 0; i < 2; i++) {
      assertThat(weights(compiled.on(run.batch(), reading), 1, 1)).containsExactly(expected);
    }
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).contains("own code").contains("getDouble").contains("EvaluatorTest");
  }
}
