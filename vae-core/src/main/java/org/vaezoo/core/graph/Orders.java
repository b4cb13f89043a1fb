package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Batchings.FROM_BACK;
import static org.vaezoo.core.graph.Batchings.ofFlat;
import static org.vaezoo.core.graph.Operand.ASCENDING;
import static org.vaezoo.core.graph.Operand.AXES;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.KEEP_DIMENSIONS;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Locale;

/** The greatest and the smallest numbers, where they stand, and sorting. */
public final class Orders {

  /** The first axis behind that of the members. */
  private static final int[] FIRST = {1};

  static final Family FAMILY = new Family(ALONG_AXES);

  /** The gradient to the numbers that a maximum along an axis has chosen. */
  private static final Operation MAX_GRADIENT =
      FAMILY.kernel("maxGradient", chosen("torch.max"), AXIS, KEEP_DIMENSIONS);

  private static final Operation MIN_GRADIENT =
      FAMILY.kernel("minGradient", chosen("torch.min"), AXIS, KEEP_DIMENSIONS);

  private static final Operation SORT_GRADIENT =
      FAMILY.kernel(
          "sortGradient",
          "{y} = torch.scatter(torch.zeros_like({0}), {axis}, torch.argsort({1}, {axis}), {0})",
          AXIS);

  public static final Operation MAX_AXES =
      FAMILY
          .array("max", AXES)
          .script(values("torch.max"))
          .derivative(a -> selected(MAX_GRADIENT, a, false));

  /** The greatest of all numbers; of equal ones each takes its share of the gradient. */
  public static final Operation MAX_ALL =
      FAMILY
          .array("max")
          .script("torch.max({0})")
          .members(ofFlat(MAX_AXES, FIRST))
          .derivative(Orders::shared);

  public static final Operation MAX =
      FAMILY
          .array("max", AXES, KEEP_DIMENSIONS)
          .script(values("torch.max"))
          .derivative(a -> selected(MAX_GRADIENT, a, (Boolean) a.setting(KEEP_DIMENSIONS)));

  public static final Operation MIN_AXES =
      FAMILY
          .array("min", AXES)
          .script(values("torch.min"))
          .derivative(a -> selected(MIN_GRADIENT, a, false));

  public static final Operation MIN_ALL =
      FAMILY
          .array("min")
          .script("torch.min({0})")
          .members(ofFlat(MIN_AXES, FIRST))
          .derivative(Orders::shared);

  public static final Operation MIN =
      FAMILY
          .array("min", AXES, KEEP_DIMENSIONS)
          .script(values("torch.min"))
          .derivative(a -> selected(MIN_GRADIENT, a, (Boolean) a.setting(KEEP_DIMENSIONS)));

  public static final Operation ARG_MAX =
      FAMILY.array("argMax", AXIS).script("torch.argmax({0}, {axis})").flat();

  public static final Operation ARG_MAX_ALL =
      FAMILY.array("argMax").script("torch.argmax({0})").members(ofFlat(ARG_MAX, 1)).flat();

  public static final Operation ARG_MIN =
      FAMILY.array("argMin", AXIS).script("torch.argmin({0}, {axis})").flat();

  public static final Operation ARG_MIN_ALL =
      FAMILY.array("argMin").script("torch.argmin({0})").members(ofFlat(ARG_MIN, 1)).flat();

  public static final Operation SORT_LAST =
      FAMILY
          .array("sort")
          .script("{y}, _ = torch.sort({0}, -1, False)")
          .members(FROM_BACK)
          .derivative(a -> SORT_GRADIENT.with(List.of(a.shape().dimension() - 1), a.g(), a.x()));

  public static final Operation SORT =
      FAMILY
          .array("sort", AXIS)
          .script("{y}, _ = torch.sort({0}, {axis}, False)")
          .derivative(a -> SORT_GRADIENT.with(List.of(a.axis()), a.g(), a.x()));

  public static final Operation ARG_SORT =
      FAMILY
          .array("argSort", AXIS, ASCENDING)
          .script(
              (site, y, x) ->
                  new ScriptTemplate(
                          (Boolean) site.settings().get(ASCENDING.name())
                              ? "torch.argsort({0}, {axis}, False)"
                              : "torch.flip(torch.argsort({0}, {axis}, False), [{axis}])")
                      .of(site, y, x))
          .flat();

  private Orders() {}

  /** The only axis of a reduction: of more PyTorch's engine refuses. */
  static int only(Site site) {
    return ((Number) ((List<?>) site.settings().get(AXES.name())).get(0)).intValue();
  }

  private static Script values(String function) {
    return (site, y, x) ->
        String.format(
            Locale.ROOT,
            "%s, _ = %s(%s, %d, %s)",
            y,
            function,
            x.get(0),
            only(site),
            ScriptTexts.literal(site.settings().getOrDefault(KEEP_DIMENSIONS.name(), false)));
  }

  private static Script chosen(String function) {
    return (site, y, x) ->
        new ScriptTemplate(
                "_, {y}_chosen = "
                    + function
                    + "({1}, {axis}, {keepDimensions})\n"
                    + "{y} = torch.value_selecting_reduction_backward({0}, {axis}, {y}_chosen, "
                    + ScriptTexts.literal(site.inputs().get(1).shape())
                    + ", {keepDimensions})")
            .of(site, y, x);
  }

  private static NDArray selected(Operation kernel, Adjoint a, boolean keep) {
    int axis = Axes.fromFront(a.wholes(AXES).get(0), a.shape().dimension());
    return kernel.with(List.of(axis, keep), a.g(), a.x());
  }

  private static NDArray shared(Adjoint a) {
    NDArray among = Parts.cast(a.x().eq(a.y()), a.g().getDataType());
    return among.mul(a.g().div(among.sum()));
  }
}
