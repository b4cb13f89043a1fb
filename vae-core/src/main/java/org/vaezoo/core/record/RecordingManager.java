package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.graph.KernelRecorder;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Refusal;

/**
 * A manager that writes down the constants it makes. It owns nothing: what is made in a pass lives
 * as long as the pass, and managers made of this one are this one.
 */
final class RecordingManager implements InvocationHandler {

  private final NDManager engine;
  private final GraphBuilder tape;

  private RecordingManager(NDManager engine, GraphBuilder tape) {
    this.engine = engine;
    this.tape = tape;
  }

  /** The manager that the model sees. */
  static NDManager over(NDManager engine, GraphBuilder tape) {
    return (NDManager)
        Proxy.newProxyInstance(
            RecordingManager.class.getClassLoader(),
            new Class<?>[] {NDManager.class, KernelRecorder.class},
            new RecordingManager(engine, tape));
  }

  @Override
  public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    Object[] values = arguments == null ? new Object[0] : arguments;
    Optional<Operation> operation = Operation.of(method);
    if (operation.isPresent()) {
      return tape.call(operation.get(), self, values).singletonOrThrow();
    }
    return switch (method.getName()) {
      case "call" -> kernel(values);
      case "getDevice", "defaultDevice" -> engine.getDevice();
      case "getEngine" -> engine.getEngine();
      case "getName" -> engine.getName();
      case "allocateDirect" -> engine.allocateDirect((Integer) values[0]);
      case "isOpen" -> true;
      case "getParentManager" -> self;
      case "newSubManager" -> onDevice(self, method, values);
      case "from" -> recorded((NDArray) values[0]);
      case "ret" -> values[0];
      case "setName", "cap", "close", "attachAll", "tempAttachAll" -> null;
      case "equals" -> self == values[0];
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> "recording " + engine;
      default -> takeApart(self, method, values);
    };
  }

  @SuppressWarnings("unchecked") // as KernelRecorder declares them
  private NDArray kernel(Object[] values) {
    return tape.call(
            (Operation) values[0], (List<NDArray>) values[1], (Map<String, Object>) values[2])
        .singletonOrThrow();
  }

  private Object onDevice(Object self, Method method, Object[] values) {
    if (values.length == 0 || engine.getDevice().equals(values[0])) {
      return self;
    }
    throw Refusal.of(method);
  }

  private NDArray recorded(NDArray array) {
    tape.own("from", array);
    return array;
  }

  private Object takeApart(Object self, Method method, Object[] values) throws Throwable {
    if (Defaults.madeOfOthers(method, engine)) {
      return InvocationHandler.invokeDefault(self, method, values);
    }
    throw Refusal.of(method);
  }
}
