package org.vaezoo.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.record.GraphBuilder;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;

/** What is computed in fewer passes has the same loss and gradients as what the model says. */
class SimplificationTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  private final NDManager scope = SESSION.manager().newSubManager();

  @AfterAll
  static void close() {
    SESSION.close();
  }

  @AfterEach
  void closeScope() {
    scope.close();
  }

  @Test
  void theLogProbabilityOfBinaryNumbersIsFusedForwardAndBackward() {
    String text =
        same(
            new Shape(3, 4),
            new Shape(3, 4),
            (x, l) -> x.mul(l).sub(Activation.softPlus(l)).sum(new int[] {1}).mean().neg());
    assertThat(text).contains("torch.addcmul_").doesNotContain("softplus_backward");
  }

  /** The terms of a product may stand the other way round. */
  @Test
  void theOrderOfTheProductDoesNotMatter() {
    assertThat(
            same(
                new Shape(3, 4),
                new Shape(3, 4),
                (x, l) -> l.mul(x).sub(Activation.softPlus(l)).sum()))
        .contains("torch.addcmul_");
  }

  /** One logit for several numbers: the result is larger than its softplus. */
  @Test
  void logitsThatAreBroadcastAreNotWrittenInto() {
    assertThat(
            same(
                new Shape(3, 4),
                new Shape(3, 1),
                (x, l) -> {
                  NDArray wide = l.broadcast(new Shape(3, 4));
                  return x.mul(wide).sub(Activation.softPlus(wide)).sum();
                }))
        .contains("torch.addcmul(");
  }

  @Test
  void aSoftPlusOfOtherLogitsIsNoBernoulli() {
    assertThat(
            same(
                new Shape(3, 4),
                new Shape(3, 4),
                (x, l) -> x.mul(l).sub(Activation.softPlus(l.mul(2))).sum()))
        .doesNotContain("addcmul");
  }

  @Test
  void repeatedExamplesAreReadWhereTheyAre() {
    assertThat(
            same(
                new Shape(2, 3),
                new Shape(8, 3),
                (x, l) -> x.repeat(new long[] {4, 1}).mul(l).exp().sum()))
        .as("an interleaved repetition stays")
        .contains("repeat_interleave");
    assertThat(
            same(
                new Shape(2, 3),
                new Shape(8, 3),
                (x, l) -> x.square().tile(new long[] {4, 1}).mul(l).exp().sum()))
        .doesNotContain("torch.repeat");
  }

  /** Both are made of two rows: their sum is too. */
  @Test
  void whatIsMadeOfRepeatedRowsAloneIsMadeOnce() {
    assertThat(
            same(
                new Shape(2, 3),
                new Shape(2, 3),
                (x, l) -> x.tile(new long[] {4, 1}).add(l.exp().tile(new long[] {4, 1})).sum()))
        .containsOnlyOnce("torch.repeat");
  }

  /** A matrix and its transposed view are read by others still. */
  @Test
  void memoryThatAViewStillReadsIsNotOverwritten() {
    same(
        new Shape(3, 3),
        new Shape(3, 3),
        (x, l) -> {
          NDArray made = l.mul(x);
          NDArray view = made.transpose();
          return made.exp().mul(view).add(view.add(1).square()).sum();
        });
    same(new Shape(3, 3), new Shape(3, 3), (x, l) -> l.exp().add(l.exp().transpose()).sum());
  }

  /** An array in another shape that nobody reads but the operation. */
  @Test
  void memoryIsOverwrittenThroughAViewThatHasAllOfIt() {
    Shape shape = new Shape(4, 3);
    assertThat(same(shape, shape, (x, l) -> l.mul(x).reshape(2, 6).sub(1).square().sum()))
        .contains("torch.sub_(");
    assertThat(same(shape, shape, (x, l) -> l.mul(x).transpose().mul(3).square().sum()))
        .contains("torch.mul_(");
    assertThat(
            same(shape, shape, (x, l) -> l.mul(x).get("0:1").broadcast(4, 3).sub(x).square().sum()))
        .doesNotContain("torch.sub_(");
  }

  /** A result that another node could write into. */
  @Test
  void aResultIsNotOverwritten() {
    GraphBuilder builder = new GraphBuilder(scope);
    NDArray x = builder.input(Input.Kind.BATCH, "x", numbers(1, new Shape(3)));
    NDArray first = x.exp();
    NDArray second = first.add(1);
    Map<String, Integer> results =
        Map.of("first", builder.id("test", first), "second", builder.id("test", second));
    try (Program program = Program.of(new Computation(builder.graph(), results), scope)) {
      Map<String, NDArray> found = program.run(input -> numbers(1, input.shape()), scope);
      assertThat(found.get("first").sub(found.get("second")).toDoubleArray())
          .containsExactly(new double[] {-1, -1, -1}, within(1e-15));
    }
  }

  /** Compares with the step as it was recorded, and gives the text of the program. */
  private String same(Shape data, Shape logits, BinaryOperator<NDArray> loss) {
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      GraphBuilder builder = new GraphBuilder(scope);
      NDArray x = builder.input(Input.Kind.BATCH, "x", numbers(1, data));
      NDArray l = builder.input(Input.Kind.PARAMETER, "l", numbers(2, logits));
      int value = builder.id("loss", loss.apply(x, l));
      RecordedStep step =
          new RecordedStep(
              builder.graph(),
              List.of(new RecordedLoss("loss", value, List.of("l"))),
              Map.of(),
              Map.of());
      Map<String, Set<String>> moved = Map.of("loss", Set.of("l"));
      Computation plain = Differentiation.of(step, moved, scope);
      Computation less = Simplification.of(Differentiation.of(Fusion.of(step), moved, scope));
      try (Program expected = Program.of(plain, scope);
          Program found = Program.of(less, scope)) {
        compare(run(expected), run(found), found.text());
        return found.text();
      }
    }
  }

  private Map<String, NDArray> run(Program program) {
    return program.run(
        input -> numbers(input.kind() == Input.Kind.BATCH ? 1 : 2, input.shape()), scope);
  }

  private static void compare(
      Map<String, NDArray> expected, Map<String, NDArray> found, String text) {
    assertThat(found).hasSameSizeAs(expected);
    expected.forEach(
        (name, array) ->
            assertThat(HostArrays.read(found.get(name)))
                .as(name + "\n" + text)
                .containsExactly(HostArrays.read(array), within(1e-13)));
  }

  /** Some numbers of both signs. */
  private NDArray numbers(int which, Shape shape) {
    double[] values = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(which + 1.7 * i);
    }
    return HostArrays.create(scope, values, shape, DataType.FLOAT64);
  }
}
