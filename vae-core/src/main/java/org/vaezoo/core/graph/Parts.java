package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Batchings.EACH_NUMBER;
import static org.vaezoo.core.graph.Batchings.FROM_BACK;
import static org.vaezoo.core.graph.Batchings.MEMBER_BY_MEMBER;
import static org.vaezoo.core.graph.Operand.ARRAY;
import static org.vaezoo.core.graph.Operand.ARRAYS;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.COPY;
import static org.vaezoo.core.graph.Operand.COUNT;
import static org.vaezoo.core.graph.Operand.DATA_TYPE;
import static org.vaezoo.core.graph.Operand.DEPTH;
import static org.vaezoo.core.graph.Operand.INDEX;
import static org.vaezoo.core.graph.Operand.SHAPE;
import static org.vaezoo.core.graph.Operand.STARTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts of arrays, arrays joined, and the same values in another type. */
public final class Parts {

  static final Family FAMILY = new Family();

  private static final Operation GET_GRADIENT =
      FAMILY.kernel(Parts::ofTakenByAll, "getGradient", Parts::taken, Operand.PATH, SHAPE);

  private static final Operation GATHER_GRADIENT =
      FAMILY.kernel(
          ALONG_AXES,
          "gatherGradient",
          (site, y, x) ->
              String.format(
                  Locale.ROOT,
                  "%s = torch.scatter_add(torch.zeros(%s, dtype=%d), %d, torch.to(%s, 4), %s)",
                  y,
                  ScriptTexts.literal(site.settings().get(SHAPE.name())),
                  ScriptTexts.code(site.inputs().get(0).type()),
                  site.whole(AXIS),
                  x.get(1),
                  x.get(0)),
          AXIS,
          SHAPE);

  static final Operation CAST =
      FAMILY.kernel(
          EACH_NUMBER, "cast", new ScriptTemplate("torch.to({0}, {dataType})"), DATA_TYPE);

  /** The gradient of one part among zeros. */
  private static final Operation PART_GRADIENT =
      FAMILY.kernel(
          ALONG_AXES,
          "partGradient",
          new ScriptTemplate("torch.slice_backward({0}, {shape}, {axis}, {first}, {last}, 1)"),
          SHAPE,
          AXIS,
          Operand.WHOLE_FIRST,
          Operand.WHOLE_LAST);

  /** The index is text as DJL's NDIndex reads it; each {@code {}} of it is an input. */
  public static final Operation GET =
      FAMILY
          .array("get", INDEX)
          .script(
              (site, y, x) ->
                  y
                      + " = "
                      + new IndexPath(
                              (String) site.settings().get(INDEX.name()),
                              site.inputs().get(0).shape(),
                              x.subList(1, x.size()))
                          .there(x.get(0)))
          .members(Parts::takenByAll)
          .derivatives((input, a) -> ofTaken(a));

  public static final Operation GATHER =
      FAMILY
          .array("gather", ARRAY, AXIS)
          .script("torch.gather({0}, {axis}, torch.to({1}, 4))")
          .members(ALONG_AXES)
          .derivatives(
              (input, a) -> GATHER_GRADIENT.with(List.of(a.axis(), a.shape()), a.g(), a.x(1)));

  public static final Operation ONE_HOT =
      FAMILY
          .array("oneHot", DEPTH)
          .script("torch.to(torch.one_hot(torch.to({0}, 4), {depth}), 6)")
          .members(FROM_BACK)
          .flat();

  public static final Operation ONE_HOT_TYPE =
      FAMILY
          .array("oneHot", DEPTH, DATA_TYPE)
          .script("torch.to(torch.one_hot(torch.to({0}, 4), {depth}), {dataType})")
          .members(FROM_BACK)
          .flat();

  public static final Operation SPLIT_EQUAL =
      FAMILY
          .array("split", COUNT, AXIS)
          .script((site, y, x) -> part(y, x.get(0), site.axis(), equal(site)))
          .members(ALONG_AXES)
          .derivative(Parts::ofEqualPart);

  public static final Operation SPLIT =
      FAMILY
          .array("split", STARTS, AXIS)
          .script((site, y, x) -> part(y, x.get(0), site.axis(), between(site)))
          .members(ALONG_AXES)
          .derivative(Parts::ofPart);

  public static final Operation CONCAT =
      FAMILY
          .extension("concat", ARRAYS, AXIS)
          .script("torch.cat({*}, {axis})")
          .members(ALONG_AXES)
          .derivatives((input, a) -> joined(a, input));

  public static final Operation STACK =
      FAMILY
          .extension("stack", ARRAYS, AXIS)
          .script("torch.stack({*}, {axis})")
          .members(Parts::stacked)
          .derivatives(
              (input, a) -> {
                int axis = Axes.fromFront(a.whole(AXIS), a.y().getShape().dimension());
                return between(a.g(), axis, input, input + 1L).squeeze(axis);
              });

  public static final Operation TO_TYPE =
      FAMILY
          .array("toType", DATA_TYPE, COPY)
          .script("torch.to({0}, {dataType})")
          .members(EACH_NUMBER)
          .derivative(a -> cast(a.g(), a.x().getDataType()));

  /** No gradient goes through a copy: DJL detaches it. */
  public static final Operation DUPLICATE =
      FAMILY.array("duplicate").script("torch.clone({0})").members(EACH_NUMBER).flat();

  public static final Operation STOP_GRADIENT =
      FAMILY.array("stopGradient").script("{y} = {0}").members(EACH_NUMBER).flat();

  private Parts() {}

  /** The same numbers in another type. */
  public static NDArray cast(NDArray array, DataType type) {
    return array.getDataType() == type ? array : CAST.with(List.of(type), array);
  }

  /** What stands from a position to another one along an axis; no memory is copied. */
  static NDArray between(NDArray array, int axis, long first, long last) {
    NDIndex index = new NDIndex();
    for (int i = 0; i < axis; i++) {
      index.addAllDim();
    }
    index.addSliceDim(first, last);
    for (int i = axis + 1; i < array.getShape().dimension(); i++) {
      index.addAllDim();
    }
    return array.get(index);
  }

  private static NDArray ofTaken(Adjoint a) {
    List<NDArray> inputs = new ArrayList<>(a.inputs());
    inputs.set(0, a.g());
    return GET_GRADIENT.with(List.of(a.setting(INDEX), a.shape()), inputs.toArray(NDArray[]::new));
  }

  private static NDArray takenByAll(BatchedCall call) {
    return byOneIndex(call)
        ? call.call(spread(call), call.with(INDEX, behind(call, INDEX)))
        : MEMBER_BY_MEMBER.of(call);
  }

  private static NDArray ofTakenByAll(BatchedCall call) {
    if (!byOneIndex(call)) {
      return MEMBER_BY_MEMBER.of(call);
    }
    Map<String, Object> settings = call.with(Operand.PATH, behind(call, Operand.PATH));
    settings.put(SHAPE.name(), call.batched(call.shape()));
    return call.call(spread(call), settings);
  }

  /** Whether all members take the same: of several arrays PyTorch puts the result in front. */
  private static boolean byOneIndex(BatchedCall call) {
    List<MemberArray> arrays = call.inputs().subList(1, call.inputs().size());
    return arrays.size() <= 1 && arrays.stream().noneMatch(MemberArray::own);
  }

  private static List<NDArray> spread(BatchedCall call) {
    List<NDArray> arrays = new ArrayList<>(call.inputs().stream().map(MemberArray::array).toList());
    arrays.set(0, call.first());
    return arrays;
  }

  private static String behind(BatchedCall call, Operand index) {
    String text = (String) call.settings().get(index.name());
    return text.isEmpty() ? ":" : ":, " + text;
  }

  /** The new axis may stand behind all others. */
  private static NDArray stacked(BatchedCall call) {
    int axis = ((Number) call.settings().get(AXIS.name())).intValue();
    return call.call(
        call.spread(), call.with(AXIS, Axes.fromFront(axis, call.shape().dimension()) + 1));
  }

  private static String taken(Site site, String y, List<String> x) {
    IndexPath path =
        new IndexPath(
            (String) site.settings().get(Operand.PATH.name()),
            (Shape) site.settings().get(SHAPE.name()),
            x.subList(1, x.size()));
    return y + " = " + path.back(x.get(0), ScriptTexts.code(site.inputs().get(0).type()));
  }

  private static NDArray ofEqualPart(Adjoint a) {
    long length = a.y().getShape().get(a.axis());
    return placed(a, a.part() * length);
  }

  private static NDArray ofPart(Adjoint a) {
    int part = a.part();
    return placed(a, part == 0 ? 0 : a.wholes(STARTS).get(part - 1));
  }

  private static NDArray placed(Adjoint a, long first) {
    long last = first + a.y().getShape().get(a.axis());
    return PART_GRADIENT.with(
        List.of(a.shape(), a.axis(), Math.toIntExact(first), Math.toIntExact(last)), a.g());
  }

  private static NDArray joined(Adjoint a, int input) {
    int axis = a.axis();
    long first = 0;
    for (int i = 0; i < input; i++) {
      first += a.x(i).getShape().get(axis);
    }
    return between(a.g(), axis, first, first + a.x(input).getShape().get(axis));
  }

  private static String part(String y, String x, int axis, long[] bounds) {
    return String.format(
        Locale.ROOT, "%s = torch.slice(%s, %d, %d, %d, 1)", y, x, axis, bounds[0], bounds[1]);
  }

  private static long[] equal(Site site) {
    long length = site.inputs().get(0).shape().get(site.axis()) / site.whole(COUNT);
    long first = site.part() * length;
    return new long[] {first, first + length};
  }

  private static long[] between(Site site) {
    List<?> starts = (List<?>) site.settings().get(STARTS.name());
    int part = site.part();
    long end = site.inputs().get(0).shape().get(site.axis());
    long first = part == 0 ? 0 : ((Number) starts.get(part - 1)).longValue();
    long last = part == starts.size() ? end : ((Number) starts.get(part)).longValue();
    return new long[] {first, last};
  }
}
