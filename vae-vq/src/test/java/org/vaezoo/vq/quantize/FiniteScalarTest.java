package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class FiniteScalarTest {

  private static final FiniteScalar FSQ = new FiniteScalar(List.of(5, 4, 3), Optional.empty());

  /** Wide inputs reach every code; no input leaves the 5 * 4 * 3. */
  @EachEngine
  void reachesAllCodesAndNoOther(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Pass pass = Passes.evaluation(manager);
      NDArray inputs = pass.noise().normal(new Shape(500, 8, 3)).mul(3);
      double[] codes = HostArrays.read(FSQ.quantize(inputs, pass).draw().z());
      assertThat(FSQ.codes()).isEqualTo(60);
      assertThat(Arrays.stream(codes).distinct().sorted().toArray())
          .containsExactly(IntStream.range(0, 60).asDoubleStream().toArray());
    }
  }

  @EachEngine
  void vectorsOfCodesAreThoseThatTheDecoderRead(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Pass pass = Passes.evaluation(manager);
      NDArray inputs = pass.noise().normal(new Shape(20, 8, 3)).mul(3);
      Quantized quantized = FSQ.quantize(inputs, pass);
      assertClose(FSQ.vectors(quantized.draw().z(), pass), 0, quantized.latents());
    }
  }

  /** Mentzer et al. (2024), figure 2: five levels are -2 .. 2, scaled to -1 .. 1; four -2 .. 1. */
  @EachEngine
  void levelsAreThoseOfThePaper(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Pass pass = Passes.evaluation(manager);
      NDArray ends = manager.create(new double[] {-99, -99, -99, 99, 99, 99}, new Shape(2, 1, 3));
      Quantized quantized = FSQ.quantize(ends, pass);
      assertClose(quantized.latents(), 0, -1, -1, -1, 1, 0.5, 1);
      assertClose(quantized.draw().z(), 0, 0, 59);
    }
  }

  /** Also for even numbers of levels; a tangent in place of the artanh would be a little off. */
  @EachEngine
  void theBoundOfZeroIsZero(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray zero = manager.zeros(new Shape(1, 1, 3)).toType(DataType.FLOAT64, false);
      assertClose(FSQ.bound(zero), 1e-15, 0, 0, 0);
      double half = 1.5 * (1 - 1e-3);
      double byTangent = Math.tanh(Math.tan(0.5 / half)) * half - 0.5;
      assertThat(Math.abs(byTangent)).isBetween(1e-4, 1e-3);
    }
  }

  /** The gradient is that of the bound, over the levels' half width. */
  @EachEngine
  void theGradientPassesTheRounding(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Pass pass = Passes.evaluation(manager);
      NDArray inputs = manager.create(new double[] {0.3, -0.8, 1.1}, new Shape(1, 1, 3));
      double[] found = gradient(z -> FSQ.quantize(z, pass).latents(), inputs);
      double[] bounded = gradient(FSQ::bound, inputs);
      assertClose(found, 1e-15, bounded[0] / 2, bounded[1] / 2, bounded[2]);
      assertThat(bounded[1]).isPositive();
    }
  }

  @Test
  void tooManyCodesAreRefusedWithWhatFits() {
    InputDescription input = new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 100);
    Problems problems = new Problems();
    new FiniteScalarSpec(List.of(256, 256, 3), true)
        .check(input, new Positions(49, Optional.empty()), "/model/quantizer", problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).toString())
        .contains("/model/quantizer/levels", "[256, 256, 3]", "[8, 6, 5] fits");
  }
}
