package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.ARRAY;
import static org.vaezoo.core.graph.Operand.DILATION;
import static org.vaezoo.core.graph.Operand.EPSILON;
import static org.vaezoo.core.graph.Operand.GROUPS;
import static org.vaezoo.core.graph.Operand.PADDING;
import static org.vaezoo.core.graph.Operand.SELF;
import static org.vaezoo.core.graph.Operand.SHAPE;
import static org.vaezoo.core.graph.Operand.SPARSE;
import static org.vaezoo.core.graph.Operand.STRIDE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** Convolutions, normalised layers and tables of vectors. */
public final class Layers {

  static final Family FAMILY = new Family();

  private static final Operation INPUT_GRADIENT =
      convolutionGradient("convolutionInputGradient", "{y}, _, _", "[True, False, False]");

  private static final Operation WEIGHT_GRADIENT =
      convolutionGradient("convolutionWeightGradient", "_, {y}, _", "[False, True, False]");

  private static final Operation EMBEDDING_GRADIENT =
      FAMILY.kernel(
          "embeddingGradient",
          (site, y, x) ->
              y
                  + " = torch.embedding_dense_backward("
                  + String.join(", ", x.get(0), x.get(1))
                  + ", "
                  + site.inputs().get(2).shape().get(0)
                  + ", -1, False)");

  /** Inputs: x, weight [out, in / groups, ...kernel] and, where there is one, bias. */
  public static final Operation CONVOLUTION =
      FAMILY
          .extension("convolution", SELF, ARRAY, ARRAY, STRIDE, PADDING, DILATION, GROUPS)
          .script("torch.conv2d({0}, {1}, {2}, {stride}, {padding}, {dilation}, {groups})")
          .derivative(
              a -> convolved(INPUT_GRADIENT, a),
              a -> convolved(WEIGHT_GRADIENT, a),
              a -> a.g().sum(new int[] {0, 2, 3}));

  /** Inputs: x, and over its last axes the factors and the offsets. */
  public static final Operation LAYER_NORM =
      FAMILY
          .extension("layerNorm", SELF, SHAPE, ARRAY, ARRAY, EPSILON)
          .script("torch.layer_norm({0}, {shape}, {1}, {2}, {epsilon})")
          .derivative(Layers::ofNormalised, a -> a.g().mul(normalised(a)), Adjoint::g);

  /** Inputs: indices and the table [words, width]. */
  public static final Operation EMBEDDING =
      FAMILY
          .extension("embedding", SELF, ARRAY, SPARSE)
          .script("torch.embedding({1}, {0})")
          .derivative(
              a -> {
                throw new IllegalStateException("indices have no gradient");
              },
              a -> EMBEDDING_GRADIENT.on(a.g(), a.x(0), a.x(1)));

  private Layers() {}

  private static Operation convolutionGradient(String label, String results, String wanted) {
    return FAMILY.kernel(
        label,
        results
            + " = torch.convolution_backward({0}, {1}, {2}, [0], {stride}, {padding}, {dilation},"
            + " False, [0, 0], {groups}, "
            + wanted
            + ")",
        STRIDE,
        PADDING,
        DILATION,
        GROUPS);
  }

  private static NDArray convolved(Operation kernel, Adjoint a) {
    List<Object> settings =
        List.of(a.setting(STRIDE), a.setting(PADDING), a.setting(DILATION), a.setting(GROUPS));
    return kernel.with(settings, a.g(), a.x(0), a.x(1));
  }

  /** (x - mean) / deviation over the last axes. */
  private static NDArray normalised(Adjoint a) {
    return centred(a).mul(inverseDeviation(a));
  }

  private static NDArray centred(Adjoint a) {
    return a.x().sub(mean(a, a.x()));
  }

  private static NDArray inverseDeviation(Adjoint a) {
    return mean(a, centred(a).square()).add(a.number(EPSILON)).pow(-0.5);
  }

  private static NDArray ofNormalised(Adjoint a) {
    NDArray h = a.g().mul(a.x(1));
    NDArray x = normalised(a);
    NDArray rest = h.sub(mean(a, h)).sub(x.mul(mean(a, h.mul(x))));
    return rest.mul(inverseDeviation(a));
  }

  private static NDArray mean(Adjoint a, NDArray array) {
    int axes = ((Shape) a.setting(SHAPE)).dimension();
    int all = a.shape().dimension();
    int[] last = IntStream.range(all - axes, all).toArray();
    return array.sum(last, true).div(((Shape) a.setting(SHAPE)).size());
  }
}
