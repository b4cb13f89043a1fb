package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.MEMBER_BY_MEMBER;
import static org.vaezoo.core.graph.Operand.ARRAY;
import static org.vaezoo.core.graph.Operand.SELF;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Matrix products and fully connected layers. */
public final class Products {

  static final Family FAMILY = new Family();

  /** b + x w^T of each member. */
  private static final Operation LAYERS =
      FAMILY.kernel(
          "layers", "torch.baddbmm(torch.unsqueeze({2}, 1), {0}, torch.transpose({1}, 1, 2))");

  public static final Operation MAT_MUL =
      FAMILY
          .array("matMul", ARRAY)
          .script("torch.matmul({0}, {1})")
          .members(Products::ofMatrices)
          .derivative(a -> toFirst(a.g(), a.x(0), a.x(1)), a -> toSecond(a.g(), a.x(0), a.x(1)));

  public static final Operation DOT =
      FAMILY
          .array("dot", ARRAY)
          .script("torch.matmul({0}, {1})")
          .members(Products::ofMatrices)
          .derivative(a -> toFirst(a.g(), a.x(0), a.x(1)), a -> toSecond(a.g(), a.x(0), a.x(1)));

  public static final Operation BATCH_MAT_MUL =
      FAMILY
          .array("batchMatMul", ARRAY)
          .script("torch.bmm({0}, {1})")
          .members(call -> call.inputs().get(0).array().matMul(call.inputs().get(1).array()))
          .derivative(
              a -> a.g().batchMatMul(transposed(a.x(1))),
              a -> transposed(a.x(0)).batchMatMul(a.g()));

  /** Inputs: x [..., in], weight [out, in] and, where there is one, bias [out]. */
  public static final Operation LINEAR =
      FAMILY
          .extension("linear", SELF, ARRAY, ARRAY)
          .script("torch.linear({0}, {1}, {2})")
          .members(Products::ofLayers)
          .derivative(
              a -> a.g().matMul(a.x(1)),
              a -> rows(a.g()).transpose().matMul(rows(a.x(0))),
              a -> rows(a.g()).sum(new int[] {0}));

  private Products() {}

  /** A product of a vector has axes of its own kind. */
  private static NDArray ofMatrices(BatchedCall call) {
    if (call.inputs().stream().anyMatch(input -> input.axes() < 2)) {
      return MEMBER_BY_MEMBER.of(call);
    }
    List<NDArray> aligned = call.aligned();
    return aligned.get(0).matMul(aligned.get(1));
  }

  private static NDArray ofLayers(BatchedCall call) {
    List<MemberArray> weights = call.inputs().subList(1, call.inputs().size());
    if (weights.get(0).own()) {
      return call.x().own() ? layers(call) : wideLayer(call);
    }
    return weights.stream().anyMatch(MemberArray::own)
        ? MEMBER_BY_MEMBER.of(call)
        : call.call(call.inputs().stream().map(MemberArray::array).toList());
  }

  private static NDArray layers(BatchedCall call) {
    List<NDArray> all = call.spread();
    NDArray weight = all.get(1);
    NDArray x = all.get(0).reshape(call.batched(new Shape(-1, weight.getShape().get(2))));
    NDArray y = all.size() > 2 ? LAYERS.on(x, weight, all.get(2)) : x.matMul(weight.swapAxes(1, 2));
    return y.reshape(call.batched());
  }

  /** Of one x for all: the members' layers are one with K times as many outputs. */
  private static NDArray wideLayer(BatchedCall call) {
    List<NDArray> all = call.spread();
    Shape weight = all.get(1).getShape();
    List<NDArray> wide = new ArrayList<>();
    wide.add(rows(call.x().array()));
    wide.add(all.get(1).reshape(-1, weight.get(2)));
    all.stream().skip(2).forEach(bias -> wide.add(bias.flatten()));
    return call.call(wide)
        .reshape(-1, weight.get(0), weight.get(1))
        .transpose(1, 0, 2)
        .reshape(call.batched());
  }

  private static NDArray toFirst(NDArray g, NDArray x, NDArray w) {
    if (w.getShape().dimension() == 1) { // g stands for each row of x
      return x.getShape().dimension() == 1 ? g.mul(w) : g.expandDims(-1).mul(w);
    }
    return x.getShape().dimension() == 1
        ? matrix(g.expandDims(-2).matMul(transposed(w)), x.getShape())
        : g.matMul(transposed(w));
  }

  private static NDArray toSecond(NDArray g, NDArray x, NDArray w) {
    int left = x.getShape().dimension();
    int right = w.getShape().dimension();
    if (left == 1) {
      return right == 1 ? g.mul(x) : x.expandDims(-1).matMul(g.expandDims(-2));
    }
    if (right == 1) {
      return rows(x).transpose().matMul(g.flatten());
    }
    return right == 2 && left > 2 // one product for all, not one for each and their sum
        ? rows(x).transpose().matMul(rows(g))
        : transposed(x).matMul(g);
  }

  /** [..., n] as [rows, n]. */
  private static NDArray rows(NDArray array) {
    Shape shape = array.getShape();
    return shape.dimension() == 2
        ? array
        : array.reshape(new Shape(-1, shape.get(shape.dimension() - 1)));
  }

  private static NDArray matrix(NDArray product, Shape vector) {
    return product.reshape(new Shape(-1, vector.get(0))).sum(new int[] {0});
  }

  /** The last two axes exchanged. */
  private static NDArray transposed(NDArray array) {
    int last = array.getShape().dimension() - 1;
    return array.swapAxes(last - 1, last);
  }
}
