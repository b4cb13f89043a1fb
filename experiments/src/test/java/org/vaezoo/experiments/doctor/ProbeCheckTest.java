package org.vaezoo.experiments.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.probe.Probe;
import org.vaezoo.core.probe.Probed;

/** What {@code doctor} says of a processor that computes something wrongly. */
class ProbeCheckTest {

  @TempDir private Path scratch;

  private Finding finding(Function<List<ConvolutionShape>, List<Probed>> operations) {
    return new ProbeCheck(operations).look(scratch);
  }

  /** The same operation, a hundredth too large in float32. */
  private static Probed broken(Probed right) {
    return new Probed(
        right.name(),
        right.inputs(),
        (manager, type, inputs) -> {
          NDList values = right.computation().of(manager, type, inputs);
          return type == DataType.FLOAT32 ? new NDList(values.head().mul(1.01f)) : values;
        });
  }

  @Test
  void aBrokenConvolutionIsNamed() {
    Finding found =
        finding(convolutions -> List.of(broken(Probed.convolution(convolutions.get(0)))));
    assertThat(found.ok()).isFalse();
    assertThat(found.message())
        .startsWith("convolution ")
        .contains(": value wrong by ")
        .endsWith("do not train here in float32");
  }

  @Test
  void aBrokenOperationThatIsNoConvolutionIsNamed() {
    Finding found =
        finding(
            convolutions ->
                Probe.of(List.of()).stream()
                    .filter(it -> it.name().startsWith("batchMatMul"))
                    .map(ProbeCheckTest::broken)
                    .toList());
    assertThat(found.ok()).isFalse();
    assertThat(found.message()).startsWith("batchMatMul of 7 x 5 x 13 and 7 x 13 x 3: value wrong");
  }

  @Test
  void aSoundProcessorIsSaidWithWhatWasLookedAt() {
    Finding found = finding(convolutions -> Probe.of(convolutions.subList(0, 3)));
    assertThat(found.ok()).as("%s", found.message()).isTrue();
    assertThat(found.message())
        .matches(
            "\\d+ operations right, among them the variants' \\d+ convolutions; matrix product .*");
  }
}
