package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.graph.Products;
import org.vaezoo.core.network.ConvolutionRoute;
import org.vaezoo.core.network.ConvolutionShape;

/** What is remembered of a probe, and what stops a run. Each test has a convolution of its own. */
class ProcessorProbeTest {

  @TempDir private Path folder;

  private static List<ConvolutionShape> convolution(int channels) {
    return List.of(new ConvolutionShape(channels, 16, 3, 1, 1, 6, 6));
  }

  private static NDArray right(List<NDArray> arrays) {
    return new ConvolutionRoute(1, 1)
        .apply(arrays.get(0), arrays.get(1), Optional.of(arrays.get(2)));
  }

  private static List<Path> files(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  @Test
  void aProcessorThatPassedIsRememberedAndLookedAtOnce() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    ProcessorProbe probe =
        new ProcessorProbe(
            folder,
            convolutions ->
                List.of(
                    Probed.convolution(
                        convolutions.get(0),
                        arrays -> {
                          looks.incrementAndGet();
                          return right(arrays);
                        })));
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      probe.require(session, convolution(17));
      probe.require(session, convolution(17));
      assertThat(looks).as("one look: float64, and four in float32").hasValue(5);
      probe.require(session, convolution(18));
      assertThat(looks).as("another convolution").hasValue(10);
    }
    assertThat(files(folder)).hasSize(2);
    assertThat(Files.readString(files(folder).get(0))).contains("probe ").contains("processor ");
  }

  @Test
  void anotherOperationIsLookedAtAnew() throws IOException {
    List<Probed> looked = new ArrayList<>(List.of(Probed.convolution(convolution(21).get(0))));
    ProcessorProbe probe = new ProcessorProbe(folder, convolutions -> looked);
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      probe.require(session, convolution(21));
      looked.addAll(OperationProbes.briefly().get(Products.BATCH_MAT_MUL));
      probe.require(session, convolution(21));
    }
    assertThat(files(folder)).hasSize(2);
    assertThat(Files.readString(files(folder).get(0)) + Files.readString(files(folder).get(1)))
        .containsOnlyOnce("batchMatMul of 7 x 5 x 13 and 7 x 13 x 3");
  }

  @Test
  void aCacheThatCannotBeWrittenStopsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    ProcessorProbe probe =
        new ProcessorProbe(file, convolutions -> List.of(Probed.convolution(convolutions.get(0))));
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      probe.require(session, convolution(19));
    }
    assertThat(file).hasContent("no folder");
  }

  @Test
  void aWrongOperationIsNamedAndNothingIsRemembered() throws IOException {
    Probed broken =
        Probed.convolution(
            convolution(20).get(0),
            arrays ->
                arrays.get(0).getDataType() == DataType.FLOAT32
                    ? arrays.get(0).mul(1.5f)
                    : arrays.get(0).mul(1.0));
    ProcessorProbe probe = new ProcessorProbe(folder, convolutions -> List.of(broken));
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      assertThatThrownBy(() -> probe.require(session, convolution(20)))
          .isInstanceOf(MissingEngineException.class)
          .hasMessageContaining("does not compute rightly: convolution 20 -> 16, 3 x 3")
          .hasMessageContaining("value wrong by ")
          .hasMessageNotContaining("\n");
    }
    assertThat(files(folder)).isEmpty();
  }
}
