package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.SLOPE;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Locale;

/** Activations of networks; the gradients are PyTorch's own, one pass over memory each. */
public final class Activations {

  static final Family FAMILY = new Family(Batchings.EACH_NUMBER);

  static final Operation TANH_GRADIENT =
      FAMILY.kernel("tanhGradient", "torch.tanh_backward({0}, {1})");

  private static final Operation RELU_GRADIENT =
      FAMILY.kernel("reluGradient", "torch.threshold_backward({0}, {1}, 0)");

  private static final Operation LEAKY_RELU_GRADIENT =
      FAMILY.kernel(
          "leakyReluGradient", "torch.leaky_relu_backward({0}, {1}, {slope}, False)", SLOPE);

  private static final Operation ELU_GRADIENT =
      FAMILY.kernel("eluGradient", "torch.elu_backward({0}, {slope}, 1, 1, False, {1})", SLOPE);

  private static final Operation SELU_GRADIENT =
      FAMILY.kernel(
          "seluGradient",
          "torch.elu_backward({0}, 1.6732632423543772, 1.0507009873554805, 1, False, {1})");

  private static final Operation GELU_GRADIENT =
      FAMILY.kernel("geluGradient", Activations::geluGradient);

  private static final Operation SIGMOID_GRADIENT =
      FAMILY.kernel("sigmoidGradient", "torch.sigmoid_backward({0}, {1})");

  private static final Operation SOFT_PLUS_GRADIENT =
      FAMILY.kernel("softPlusGradient", "torch.softplus_backward({0}, {1}, 1, 20)");

  private static final Operation SOFTMAX_GRADIENT =
      FAMILY.kernel(
          ALONG_AXES, "softmaxGradient", gradientOfSoftmax("torch._softmax_backward_data"), AXIS);

  private static final Operation LOG_SOFTMAX_GRADIENT =
      FAMILY.kernel(
          ALONG_AXES,
          "logSoftmaxGradient",
          gradientOfSoftmax("torch._log_softmax_backward_data"),
          AXIS);

  /** On MXNet its last bits differ from those of {@link Functions#TANH}. */
  public static final Operation TANH_ACTIVATION =
      FAMILY
          .extension("tanh")
          .script("torch.tanh({0})")
          .derivative(a -> TANH_GRADIENT.on(a.g(), a.y()));

  public static final Operation RELU =
      FAMILY
          .extension("relu")
          .script("torch.relu({0})")
          .intoFirst()
          .derivative(a -> RELU_GRADIENT.on(a.g(), a.y()));

  public static final Operation LEAKY_RELU =
      FAMILY
          .extension("leakyRelu", SLOPE)
          .script("torch.leaky_relu({0}, {slope})")
          .derivative(a -> LEAKY_RELU_GRADIENT.with(List.of(a.setting(SLOPE)), a.g(), a.x()));

  public static final Operation ELU =
      FAMILY
          .extension("elu", SLOPE)
          .script("torch.elu({0}, {slope})")
          .derivative(a -> ELU_GRADIENT.with(List.of(a.setting(SLOPE)), a.g(), a.x()));

  public static final Operation SELU =
      FAMILY
          .extension("selu")
          .script("torch.selu({0})")
          .derivative(a -> SELU_GRADIENT.on(a.g(), a.x()));

  public static final Operation GELU =
      FAMILY
          .extension("gelu")
          .script("torch.gelu({0})")
          .derivative(a -> GELU_GRADIENT.on(a.g(), a.x()));

  /** x sigmoid(slope x). */
  public static final Operation SWISH =
      FAMILY
          .extension("swish", SLOPE)
          .script("torch.mul(torch.sigmoid(torch.mul({0}, {slope})), {0})")
          .derivative(Activations::swish);

  /** x tanh(log2(1 + e^x)): so DJL computes it, where the paper has the natural logarithm. */
  public static final Operation MISH =
      FAMILY
          .extension("mish")
          .script("torch.mul(torch.tanh(torch.log2(torch.add(torch.exp({0}), 1))), {0})")
          .derivative(Activations::mish);

  public static final Operation SIGMOID =
      FAMILY
          .extension("sigmoid")
          .script("torch.sigmoid({0})")
          .intoFirst()
          .derivative(a -> SIGMOID_GRADIENT.on(a.g(), a.y()));

  public static final Operation SOFT_PLUS =
      FAMILY
          .extension("softPlus")
          .script("torch.softplus({0})")
          .derivative(a -> SOFT_PLUS_GRADIENT.on(a.g(), a.x()));

  public static final Operation SOFT_SIGN =
      FAMILY
          .extension("softSign")
          .script("torch.div({0}, torch.add(torch.abs({0}), 1))")
          .derivative(a -> a.g().div(a.x().abs().add(1).square()));

  public static final Operation SOFTMAX =
      FAMILY
          .array("softmax", AXIS)
          .script("torch.softmax({0}, {axis})")
          .members(ALONG_AXES)
          .derivative(a -> SOFTMAX_GRADIENT.with(List.of(a.axis()), a.g(), a.y()));

  public static final Operation LOG_SOFTMAX =
      FAMILY
          .array("logSoftmax", AXIS)
          .script("torch.log_softmax({0}, {axis})")
          .members(ALONG_AXES)
          .derivative(a -> LOG_SOFTMAX_GRADIENT.with(List.of(a.axis()), a.g(), a.y()));

  private Activations() {}

  /** oneDNN's, which PyTorch takes in float32, wants both inputs of one shape. */
  private static String geluGradient(Site site, String y, List<String> x) {
    boolean same = site.inputs().get(0).shape().equals(site.inputs().get(1).shape());
    return new ScriptTemplate(
            same
                ? "torch.gelu_backward({0}, {1})"
                : "torch.mul({0}, torch.gelu_backward(torch.ones_like({1}), {1}))")
        .of(site, y, x);
  }

  private static Script gradientOfSoftmax(String function) {
    return (site, y, x) ->
        String.format(
            Locale.ROOT,
            "%s = %s(%s, %s, %d, %d)",
            y,
            function,
            x.get(0),
            x.get(1),
            site.axis(),
            ScriptTexts.code(site.inputs().get(0).type()));
  }

  private static NDArray swish(Adjoint a) {
    Number slope = a.number(SLOPE);
    NDArray s = a.x().mul(slope).getNDArrayInternal().sigmoid();
    NDArray rest = a.x().mul(slope).mul(s).mul(s.neg().add(1));
    return a.g().mul(s.add(rest));
  }

  private static NDArray mish(Adjoint a) {
    NDArray t = a.x().exp().add(1).log2().tanh();
    NDArray slope = a.x().getNDArrayInternal().sigmoid().div(Math.log(2));
    NDArray rest = a.x().mul(slope).mul(t.square().neg().add(1));
    return a.g().mul(t.add(rest));
  }
}
