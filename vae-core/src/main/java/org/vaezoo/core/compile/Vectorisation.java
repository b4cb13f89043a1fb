package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.vaezoo.core.graph.BatchedCall;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Form;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.MemberArray;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Parts;
import org.vaezoo.core.record.GraphBuilder;

/**
 * A computation made for several members at once: what a member has of its own stands along a
 * leading axis, in inputs and in results. What depends on shared inputs alone is computed once.
 */
public final class Vectorisation {

  private final int members;
  private final Predicate<Input> shared;
  private final NDManager engine;
  private final GraphBuilder builder;
  private final List<MemberArray> arrays = new ArrayList<>();

  private Vectorisation(int members, Predicate<Input> shared, NDManager engine) {
    this.members = members;
    this.shared = shared;
    this.engine = engine;
    this.builder = new GraphBuilder(engine);
  }

  /**
   * The computation of all members.
   *
   * @param one of one member
   * @param members how many there are, K
   * @param shared inputs that are the same for all; every other one has a leading axis of K
   * @param engine a manager of PyTorch; no array is left behind in it
   * @return with the results of {@code one}, each with a leading axis of K
   */
  public static Computation of(
      Computation one, int members, Predicate<Input> shared, NDManager engine) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return new Vectorisation(members, shared, engine).computation(one);
    }
  }

  private Computation computation(Computation one) {
    Graph graph = one.graph();
    graph.nodes().forEach(node -> arrays.add(of(node)));
    Map<String, Integer> results = new LinkedHashMap<>();
    one.results()
        .forEach(
            (name, node) -> results.put(name, builder.id(name, arrays.get(node).spread(members))));
    return new Computation(builder.graph(), results);
  }

  private MemberArray of(Node node) {
    MemberArray made = node instanceof Input input ? given(input) : made((Call) node);
    Shape expected = made.own() ? new Shape(members).addAll(node.shape()) : node.shape();
    Form found = new Form(made.array().getShape(), made.array().getDataType());
    if (!found.equals(new Form(expected, node.type()))) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s of %d members: expected %s, found %s",
              node,
              members,
              new Form(expected, node.type()),
              found));
    }
    return made;
  }

  private MemberArray given(Input input) {
    boolean own = !shared.test(input);
    Shape shape = own ? new Shape(members).addAll(input.shape()) : input.shape();
    NDArray any = Rebuilt.any(shape, input.type(), engine);
    return new MemberArray(builder.input(input.kind(), input.name(), any), own);
  }

  /** PyTorch lets a number decide the type of an array of no dimension, and of no other one. */
  private MemberArray made(Call call) {
    List<MemberArray> inputs = call.inputs().stream().map(arrays::get).toList();
    if (inputs.stream().anyMatch(MemberArray::own)) {
      BatchedCall batched =
          new BatchedCall(
              call.operation(),
              call.attributes(),
              inputs,
              call.shape(),
              members,
              builder.manager());
      return new MemberArray(Parts.cast(Operation.batched(batched), call.type()), true);
    }
    List<NDArray> plain = inputs.stream().map(MemberArray::array).toList();
    return new MemberArray(
        builder.call(call.operation(), plain, call.attributes()).get(call.part()), false);
  }
}
