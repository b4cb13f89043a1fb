package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.Set;
import org.vaezoo.core.order.Ordered;

/** Says why something cannot be recorded, and which line asked for it. */
public final class Refusal {

  /** Names of the operations that can be recorded: with an i at the end they work in place. */
  private static final Set<String> LABELS =
      Operations.all().stream().map(Operation::label).collect(Ordered.toSet());

  private Refusal() {}

  /** The reason why a method that is no {@link Operation} is refused. */
  public static RecordingException of(Method method) {
    String name = method.getName();
    if (name.startsWith("random") || name.startsWith("sample") || name.startsWith("truncated")) {
      return because(name, "draws from the engine's generator; randomness comes from the noise");
    }
    if (inPlace(method)) {
      return because(name, "changes an array in place; a step only makes new ones");
    }
    if (makesArrays(method)) {
      return unknown(name);
    }
    return because(
        name,
        "needs the values of a recorded array in Java; a step neither reads values, nor branches"
            + " on them, nor mixes in arrays from elsewhere");
  }

  static RecordingException unknown(String name) {
    return because(
        name, "is not an operation that can be recorded; Operations lists those that are");
  }

  public static RecordingException foreign(String name) {
    return because(
        name,
        "was given an array that was not made in this pass; a step takes parameters from the pass"
            + " and makes constants with the pass's manager");
  }

  static RecordingException largeConstant(int size) {
    return because(
        "create",
        "makes a constant of "
            + size
            + " numbers; keep what exceeds "
            + RecordedConstant.LARGEST
            + " as a state of the model");
  }

  /** One line: what was called, why it is refused, and the line that called it. */
  public static RecordingException because(String name, String reason) {
    return new RecordingException("'" + name + "' " + reason + "; called at " + caller());
  }

  private static boolean inPlace(Method method) {
    String name = method.getName();
    return method.getReturnType() == void.class
        || (name.endsWith("i") && LABELS.contains(name.substring(0, name.length() - 1)));
  }

  private static boolean makesArrays(Method method) {
    return Ordered.set(NDArray.class, NDList.class, NDManager.class)
        .contains(method.getReturnType());
  }

  /** The innermost line that belongs neither to Java, nor to DJL, nor to passes and recording. */
  private static String caller() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(Refusal::ofTheModel).findFirst())
        .map(frame -> frame.toStackTraceElement().toString())
        .orElse("an unknown line");
  }

  private static boolean ofTheModel(StackFrame frame) {
    String name = frame.getClassName();
    String home = name.substring(0, name.lastIndexOf('.') + 1);
    return !home.equals("org.vaezoo.core.graph.")
        && !home.equals("org.vaezoo.core.record.")
        && !home.equals("org.vaezoo.core.pass.")
        && !home.matches("(ai\\.djl|java|jdk|com\\.sun)\\..*");
  }
}
