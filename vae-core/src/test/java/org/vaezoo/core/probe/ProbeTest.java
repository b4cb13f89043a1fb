package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.sun.jna.Platform;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.FreshMemory;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.network.ConvolutionRoute;
import org.vaezoo.core.network.ConvolutionShape;

/** That the probe passes what is right, and sees each way in which a convolution can be wrong. */
class ProbeTest {

  private static final ConvolutionShape SMALL = new ConvolutionShape(20, 4, 3, 1, 1, 6, 6);

  private static final List<ConvolutionShape> CONVOLUTIONS =
      List.of(
          SMALL,
          new ConvolutionShape(1, 32, 3, 2, 1, 28, 28),
          new ConvolutionShape(32, 64, 3, 2, 1, 14, 14),
          new ConvolutionShape(1, 8, 7, 1, 3, 28, 28),
          new ConvolutionShape(8, 8, 1, 1, 0, 14, 14),
          new ConvolutionShape(20, 20, 3, 1, 1, 14, 14));

  /** Medium may be bfloat16, by the processor: what auto gives here never is. */
  static Stream<MatmulPrecision> products() {
    return Stream.of(MatmulPrecision.HIGHEST, EngineSettings.standard().matmul()).distinct();
  }

  @ParameterizedTest
  @MethodSource("products")
  void whatNetworksAreMadeOfIsRightOnThisProcessor(MatmulPrecision product) {
    try (EngineSession session = Engines.open(EngineSettings.standard().with(product))) {
      assertThat(Probe.look(session, Probe.of(CONVOLUTIONS))).isEmpty();
    }
  }

  private static NDArray right(List<NDArray> arrays) {
    return new ConvolutionRoute(1, 1)
        .apply(arrays.get(0), arrays.get(1), Optional.of(arrays.get(2)));
  }

  private static String fault(Function<List<NDArray>, NDArray> way) {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      return Probe.look(session, List.of(Probed.convolution(SMALL, way))).orElseThrow().toString();
    }
  }

  private static boolean narrow(List<NDArray> arrays) {
    return arrays.get(0).getDataType() == DataType.FLOAT32;
  }

  @Test
  void aWrongValueIsSeen() {
    assertThat(fault(arrays -> narrow(arrays) ? right(arrays).mul(1.01f) : right(arrays)))
        .startsWith("convolution 20 -> 4, 3 x 3, stride 1, padding 1, of 6 x 6: value wrong by ");
  }

  /** The value is right; the gradient stops at some channels of the input, as in the fault. */
  @Test
  void aWrongGradientBehindARightValueIsSeen() {
    assertThat(fault(arrays -> right(narrow(arrays) ? cut(arrays, 0) : arrays)))
        .contains("gradient to input 1 wrong by ");
    assertThat(fault(arrays -> right(narrow(arrays) ? cut(arrays, 1) : arrays)))
        .contains("gradient to input 2 wrong by ");
  }

  private static List<NDArray> cut(List<NDArray> arrays, int which) {
    NDList parts = arrays.get(which).split(new long[] {3}, 1);
    NDArray half = parts.get(0).stopGradient().concat(parts.get(1), 1);
    return which == 0
        ? List.of(half, arrays.get(1), arrays.get(2))
        : List.of(arrays.get(0), half, arrays.get(2));
  }

  @Test
  void oneNumberThatIsNoneIsSeen() {
    assertThat(
            fault(
                arrays -> {
                  NDArray y = right(arrays);
                  return narrow(arrays)
                      ? y.sub(y.flatten().get(0)).div(y.sub(y.flatten().get(0)))
                      : y;
                }))
        .contains("value wrong by NaN");
  }

  /** A kernel that reads what nobody wrote: right as long as fresh memory happens to be zero. */
  @Test
  void whatIsReadFromFreshMemoryIsSeen() {
    if (!Platform.isLinux()) {
      return;
    }
    try (EngineSession session = Engines.open(EngineSettings.standard());
        FreshMemory poisoned = FreshMemory.poisoned()) {
      assertThat(poisoned.changed()).isTrue();
      NDArray unwritten = session.manager().create(new Shape(64, 64), DataType.FLOAT32);
      assertThat(unwritten.isNaN().all().getBoolean()).isTrue();
    }
  }
}
