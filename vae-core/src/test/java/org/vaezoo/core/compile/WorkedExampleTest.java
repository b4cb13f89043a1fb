package org.vaezoo.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.record.GraphBuilder;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;

/** The example of docs/compiler.md is what the compiler makes of it. */
class WorkedExampleTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  @AfterAll
  static void close() {
    SESSION.close();
  }

  @Test
  void thePageShowsTheGraphTheBackwardPassAndTheScript() throws IOException {
    String page = Files.readString(page());
    RecordedStep step = recorded();
    Computation differentiated =
        Differentiation.of(step, Map.of("loss", Set.of("weight")), SESSION.manager());
    Computation simplified = Simplification.of(differentiated);
    assertThat(page).contains(indented(step.toString()));
    assertThat(page).contains(indented(differentiated.toString()));
    assertThat(page).contains(indented(simplified.toString()));
    try (Program program = Program.of(simplified, SESSION.manager())) {
      assertThat(page).contains(indented(program.text()));
    }
  }

  /** The loss mean(relu(x weight^T)^2), whose relu the model computes twice. */
  private static RecordedStep recorded() {
    GraphBuilder builder = new GraphBuilder(SESSION.manager());
    NDArray x = builder.input(Input.Kind.BATCH, "x", zeros(2, 3));
    NDArray weight = builder.input(Input.Kind.PARAMETER, "weight", zeros(4, 3));
    NDArray h = Linear.linear(x, weight, null).singletonOrThrow();
    NDArray loss = h.getNDArrayInternal().relu().mul(h.getNDArrayInternal().relu()).mean();
    return new RecordedStep(
        builder.graph(),
        List.of(new RecordedLoss("loss", builder.id("loss", loss), List.of("weight"))),
        Map.of(),
        Map.of());
  }

  private static NDArray zeros(long... shape) {
    return SESSION.manager().zeros(new Shape(shape), DataType.FLOAT32);
  }

  private static String indented(String text) {
    return text.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
  }

  private static Path page() {
    Path home = Path.of("").toAbsolutePath();
    while (!Files.exists(home.resolve("docs/architecture.md"))) {
      home = home.getParent();
    }
    return home.resolve("docs/compiler.md");
  }
}
