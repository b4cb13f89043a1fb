package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.SparseFormat;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Refusal;
import org.vaezoo.core.graph.Texts;
import org.vaezoo.core.order.Ordered;

/**
 * An array that writes down what is done with it. To the model it is an {@link NDArray}; behind it
 * stand its node and the engine's array that the operation really made.
 *
 * <p>A method that is an {@link Operation} is recorded; a question about the shape is answered; a
 * method that DJL's interface itself makes of other ones is taken apart; all else is refused. Since
 * a branch on a value needs the value, it is refused as any other read.
 */
final class RecordingArray implements InvocationHandler {

  /** Methods that DJL's interface answers from the shape alone. */
  private static final Set<String> ABOUT_SHAPE =
      Ordered.set("size", "isScalar", "isEmpty", "isSparse", "shapeEquals", "getResourceNDArrays");

  private final GraphBuilder tape;
  private final Node node;
  private final NDArray computed;

  private RecordingArray(GraphBuilder tape, Node node, NDArray computed) {
    this.tape = tape;
    this.node = node;
    this.computed = computed;
  }

  /** The array that the model sees. */
  static NDArray over(GraphBuilder tape, Node node, NDArray computed) {
    return (NDArray)
        Proxy.newProxyInstance(
            RecordingArray.class.getClassLoader(),
            new Class<?>[] {NDArray.class},
            new RecordingArray(tape, node, computed));
  }

  /** What stands behind an array, where it is a recorded one. */
  static Optional<RecordingArray> behind(NDArray array) {
    return array != null
            && Proxy.isProxyClass(array.getClass())
            && Proxy.getInvocationHandler(array) instanceof RecordingArray record
        ? Optional.of(record)
        : Optional.empty();
  }

  GraphBuilder tape() {
    return tape;
  }

  Node node() {
    return node;
  }

  NDArray computed() {
    return computed;
  }

  @Override
  public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    return answer((NDArray) self, self, method, arguments);
  }

  /**
   * Answers a call.
   *
   * @param self the array
   * @param face what the method was called on: the array, or its {@link NDArrayEx}
   */
  private Object answer(NDArray self, Object face, Method method, Object[] arguments)
      throws Throwable {
    Object[] values = arguments == null ? new Object[0] : arguments;
    Optional<Operation> operation = Operation.of(method);
    if (operation.isPresent()) {
      NDList results = tape.call(operation.get(), self, values);
      return method.getReturnType() == NDList.class ? results : results.singletonOrThrow();
    }
    return switch (method.getName()) {
      case "getShape" -> node.shape();
      case "getDataType" -> node.type();
      case "getDevice" -> computed.getDevice();
      case "getSparseFormat" -> SparseFormat.DENSE;
      case "getManager" -> tape.manager();
      case "getUid", "getName" -> Texts.name(node.id());
      case "getNDArrayInternal" -> extension(self);
      case "getArray" -> self;
      case "isReleased" -> false;
      case "setName", "attach", "tempAttach", "detach", "close" -> null; // the pass owns them all
      case "equals" -> face == values[0];
      case "hashCode" -> System.identityHashCode(face);
      case "toString" -> node.toString();
      default -> takeApart(face, method, values);
    };
  }

  private NDArrayEx extension(NDArray self) {
    return (NDArrayEx)
        Proxy.newProxyInstance(
            RecordingArray.class.getClassLoader(),
            new Class<?>[] {NDArrayEx.class},
            (face, method, arguments) -> answer(self, face, method, arguments));
  }

  private Object takeApart(Object face, Method method, Object[] values) throws Throwable {
    Object engine = face instanceof NDArray ? computed : computed.getNDArrayInternal();
    if (ABOUT_SHAPE.contains(method.getName()) || Defaults.madeOfOthers(method, engine)) {
      return InvocationHandler.invokeDefault(face, method, values);
    }
    throw Refusal.of(method);
  }
}
