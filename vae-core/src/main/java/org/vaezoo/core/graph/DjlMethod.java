package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A method of DJL's {@link NDArray}, {@link NDArrayEx} or {@link NDManager}. */
record DjlMethod(Method declared, List<Operand> operands) implements Meaning {

  static DjlMethod of(Class<?> owner, String name, Operand... operands) {
    Class<?>[] types = Arrays.stream(operands).map(Operand::type).toArray(Class<?>[]::new);
    try {
      return new DjlMethod(owner.getMethod(name, types), List.of(operands));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no method " + name + Arrays.toString(types), e);
    }
  }

  @Override
  public String label() {
    return declared.getName();
  }

  @Override
  public Optional<Method> method() {
    return Optional.of(declared);
  }

  @Override
  public Arguments arguments(Object receiver, Object[] values) {
    Arguments arguments = Arguments.of(operands, values);
    return takesReceiver() ? arguments.after((NDArray) receiver) : arguments;
  }

  @Override
  public NDList run(
      Operation self, NDManager manager, List<NDArray> inputs, Map<String, Object> attributes) {
    List<NDArray> others = takesReceiver() ? inputs.subList(1, inputs.size()) : inputs;
    Object[] values = new Arguments(others, attributes).values(operands);
    Object result = call(receiver(manager, inputs), values);
    return result instanceof NDArray array ? new NDList(array) : (NDList) result;
  }

  private boolean takesReceiver() {
    return declared.getDeclaringClass() != NDManager.class && !operands.contains(Operand.SELF);
  }

  private Object receiver(NDManager manager, List<NDArray> inputs) {
    if (declared.getDeclaringClass() == NDManager.class) {
      return manager;
    }
    NDArray array = inputs.get(0);
    return declared.getDeclaringClass() == NDArrayEx.class ? array.getNDArrayInternal() : array;
  }

  private Object call(Object receiver, Object[] values) {
    try {
      return declared.invoke(receiver, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // these methods declare no checked exception
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a public method of an interface cannot be called", e);
    }
  }

  @Override
  public String toString() {
    String owner = declared.getDeclaringClass() == NDArrayEx.class ? "NDArrayEx." : "";
    return operands.stream()
        .map(operand -> operand.type().getSimpleName())
        .collect(Collectors.joining(", ", owner + label() + "(", ")"));
  }
}
