package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.TorchScript;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.record.GraphBuilder;

/**
 * The result of an operation that is no view lies in memory of its own: who writes into the result
 * changes no input.
 */
class MemoryOfOperationsTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  private static final TorchScript WRITE =
      TorchScript.compile(
          SESSION.manager(),
          """
          def overwrite(self, x: Tensor) -> None:
            torch.fill_(x, 1)
            return None
          """);

  @AfterAll
  static void close() {
    WRITE.close();
    SESSION.close();
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void aResultThatIsNoViewSharesNoMemory(Operation operation) {
    if (operation.isView()) {
      return;
    }
    for (Probed probed : OperationProbes.briefly().get(operation)) {
      try (NDManager scope = SESSION.manager().newSubManager();
          NDScope arrays = new NDScope()) {
        arrays.suppressNotUsedWarning();
        overwrite(probed, scope);
      }
    }
  }

  private static void overwrite(Probed probed, NDManager scope) {
    List<NDArray> inputs =
        IntStream.range(0, probed.inputs().size()).mapToObj(i -> given(probed, i, scope)).toList();
    GraphBuilder builder = new GraphBuilder(scope);
    NDList recorded;
    try {
      recorded =
          probed.computation().of(builder.manager(), DataType.FLOAT32, noted(builder, inputs));
    } catch (UnsupportedOperationException lacking) {
      return; // as the engine says to who uses it
    }
    Map<String, Integer> results = new LinkedHashMap<>();
    recorded.forEach(array -> results.put("part " + results.size(), builder.id("part", array)));
    List<NDArray> before = inputs.stream().map(NDArray::duplicate).toList();
    try (Program program = Program.of(new Computation(builder.graph(), results), scope)) {
      program
          .run(input -> inputs.get(Integer.parseInt(input.name())), scope)
          .values()
          .forEach(result -> WRITE.run("overwrite", TorchScript.array(result)));
    }
    for (int i = 0; i < inputs.size(); i++) {
      assertThat(inputs.get(i).toByteBuffer())
          .as("%s, input %d", probed.name(), i)
          .isEqualTo(before.get(i).toByteBuffer());
    }
  }

  private static NDArray given(Probed probed, int input, NDManager scope) {
    Given given = probed.inputs().get(input);
    return given.numbers().array(scope, given.draw(input), given.shape(), DataType.FLOAT32);
  }

  private static List<NDArray> noted(GraphBuilder builder, List<NDArray> inputs) {
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> builder.input(Input.Kind.BATCH, Integer.toString(i), inputs.get(i)))
        .toList();
  }
}
