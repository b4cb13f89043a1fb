package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.lang.reflect.Method;

/** Methods that DJL's interfaces write in terms of other methods. */
final class Defaults {

  private Defaults() {}

  /**
   * Whether a method makes arrays by other methods alone: the interface has a body for it, and the
   * engine does not replace it, so that taking it apart gives the engine's own bytes.
   */
  static boolean madeOfOthers(Method method, Object engine) {
    boolean makesArrays =
        method.getReturnType() == NDArray.class || method.getReturnType() == NDList.class;
    return method.isDefault() && makesArrays && !replaced(method, engine);
  }

  private static boolean replaced(Method method, Object engine) {
    try {
      return !engine
          .getClass()
          .getMethod(method.getName(), method.getParameterTypes())
          .getDeclaringClass()
          .isInterface();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("the engine lacks a method of its own interface", e);
    }
  }
}
