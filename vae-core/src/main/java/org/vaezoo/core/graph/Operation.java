package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a step may do, with all that is known of it side by side: what it means (a method
 * of DJL, or a kernel of PyTorch), its TorchScript text, how the members of a group do it at once,
 * and how a gradient goes through it. All operations stand in {@link Operations}, family by family.
 *
 * <p>The inputs of a node are the array itself and then the other arrays in the order of the
 * method; absent arrays at the end (a layer without bias) are left out. Methods that return several
 * arrays become several nodes, each with the attribute {@value #PART}.
 */
public final class Operation {

  /** The attribute that says which of several results of a method a node is. */
  public static final String PART = "part";

  private final Meaning meaning;
  private final Script script;
  private final Batching batching;
  private final Optional<Derivative> derivative;
  private final boolean writesIntoFirst;

  /**
   * @param derivative empty where no gradient goes through
   * @param writesIntoFirst whether PyTorch has the same function, with an underscore after its
   *     name, that writes into the first input
   */
  Operation(
      Meaning meaning,
      Script script,
      Batching batching,
      Optional<Derivative> derivative,
      boolean writesIntoFirst) {
    this.writesIntoFirst = writesIntoFirst;
    this.meaning = meaning;
    this.script = script;
    this.batching = batching;
    this.derivative = derivative;
  }

  /** The operation that a method is, if it can be recorded. */
  public static Optional<Operation> of(Method method) {
    return Operations.of(method);
  }

  /** Name of DJL's method, as {@code matMul}, or of the kernel. */
  public String label() {
    return meaning.label();
  }

  /** The method of DJL; empty of a kernel. */
  Optional<Method> method() {
    return meaning.method();
  }

  /** How a gradient goes through it; empty where none does. */
  public Optional<Derivative> derivative() {
    return derivative;
  }

  /** Whether its result may lie in the memory of its first input. */
  public boolean isView() {
    return Views.contains(this);
  }

  /** Whether it can write its result into its first input, see {@link #intoFirst}. */
  public boolean writesIntoFirst() {
    return writesIntoFirst;
  }

  /** Its statement as one that writes into the first input. */
  public static String intoFirst(String statement) {
    return statement.replaceFirst("\\(", "_(");
  }

  /** Whether it makes each number of the result of the numbers at the same place. */
  public boolean isElementwise() {
    return batching == Batchings.EACH_NUMBER;
  }

  /**
   * Carries it out for all members of a group.
   *
   * @param call of this operation
   * @return the members' results along a leading axis
   */
  public static NDArray batched(BatchedCall call) {
    return call.operation().batching.of(call);
  }

  /**
   * Its statements in TorchScript.
   *
   * @param inputs forms of the inputs
   * @param settings by name, as the node holds them
   * @param y name of the result
   * @param x names of the inputs
   */
  public String script(List<Form> inputs, Map<String, Object> settings, String y, List<String> x) {
    return script.of(new Site(inputs, settings), y, x);
  }

  /** What a call of the method on an array or a manager was given. */
  public Arguments arguments(Object receiver, Object[] values) {
    return meaning.arguments(receiver, values);
  }

  /**
   * Carries it out.
   *
   * @param manager owner of the constants made
   * @param inputs arrays of the engine, or recorded ones, in the order of the node
   * @param attributes settings by name, as the node holds them
   * @return what the method returned, several arrays where it returns a list
   */
  public NDList run(NDManager manager, List<NDArray> inputs, Map<String, Object> attributes) {
    return meaning.run(this, manager, inputs, attributes);
  }

  /**
   * Carries it out.
   *
   * @param manager owner of the constants made
   * @param inputs arrays of the engine, in the order of the node
   * @param settings those arguments that are no arrays, in the order of the method; an index as
   *     text
   * @return what the method returned, several arrays where it returns a list
   */
  public NDList apply(NDManager manager, List<NDArray> inputs, List<Object> settings) {
    return run(manager, inputs, settings(settings));
  }

  /** Carries out a kernel without settings. */
  NDArray on(NDArray... inputs) {
    return with(List.of(), inputs);
  }

  /** Carries out a kernel with settings. */
  NDArray with(List<Object> settings, NDArray... inputs) {
    return apply(inputs[0].getManager(), List.of(inputs), settings).singletonOrThrow();
  }

  /**
   * Settings by name, as a node holds them.
   *
   * @param settings in the order of the method
   */
  public Map<String, Object> settings(List<Object> settings) {
    List<Operand> named = new ArrayList<>(meaning.operands());
    named.removeIf(operand -> !operand.isSetting());
    if (named.size() != settings.size()) {
      throw new IllegalArgumentException(this + " has the settings " + named + ", not " + settings);
    }
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      attributes.put(named.get(i).name(), Arguments.setting(settings.get(i)));
    }
    return attributes;
  }

  /** The method with its parameters, as {@code add(Number)}. */
  @Override
  public String toString() {
    return meaning.toString();
  }
}
