package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operation computes. */
sealed interface Meaning permits DjlMethod, Kernel {

  /** Its name. */
  String label();

  /** Its parameters. */
  List<Operand> operands();

  /** The method that it is; empty of a kernel. */
  Optional<Method> method();

  /** What a call of the method was given. */
  Arguments arguments(Object receiver, Object[] values);

  /**
   * Carries it out.
   *
   * @param self the operation of which this is the meaning
   */
  NDList run(
      Operation self, NDManager manager, List<NDArray> inputs, Map<String, Object> attributes);
}
