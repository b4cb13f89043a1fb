package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations that stand in one file, collected as they are declared. */
final class Family {

  private final List<Operation> operations = new ArrayList<>();
  private final Batching usual;

  /** Operations that members do one after the other, where they say nothing else. */
  Family() {
    this(Batchings.MEMBER_BY_MEMBER);
  }

  /**
   * @param usual batching rule of those that say no other one
   */
  Family(Batching usual) {
    this.usual = usual;
  }

  /** Those declared so far. */
  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** A method of {@link NDArray}. */
  Draft array(String name, Operand... operands) {
    return new Draft(DjlMethod.of(NDArray.class, name, operands));
  }

  /** A method of {@link NDArrayEx}. */
  Draft extension(String name, Operand... operands) {
    return new Draft(DjlMethod.of(NDArrayEx.class, name, operands));
  }

  /** A method of {@link NDManager}: a constant. */
  Draft constant(String name, Operand... operands) {
    return new Draft(DjlMethod.of(NDManager.class, name, operands));
  }

  /** A computation of PyTorch that DJL does not name, with a derivative of its own. */
  Draft fused(String label) {
    return new Draft(new Kernel(label, List.of()));
  }

  /** A computation of PyTorch that DJL does not name, for derivatives. */
  Operation kernel(String label, String text, Operand... settings) {
    return kernel(label, new ScriptTemplate(text), settings);
  }

  /** A computation of PyTorch that DJL does not name, for derivatives. */
  Operation kernel(String label, Script script, Operand... settings) {
    return kernel(usual, label, script, settings);
  }

  /** A computation of PyTorch that DJL does not name, with a batching rule of its own. */
  Operation kernel(Batching members, String label, Script script, Operand... settings) {
    return new Operation(
        new Kernel(label, List.of(settings)), script, members, Optional.empty(), false);
  }

  /** An operation of which the meaning is said. */
  final class Draft {

    private final Meaning meaning;

    private Draft(Meaning meaning) {
      this.meaning = meaning;
    }

    /** Says its TorchScript text, see {@link ScriptTemplate}. */
    Scripted script(String text) {
      return script(new ScriptTemplate(text));
    }

    /** Says its TorchScript text. */
    Scripted script(Script script) {
      return new Scripted(meaning, script, usual, false);
    }
  }

  /** An operation of which meaning and text are said. */
  final class Scripted {

    private final Meaning meaning;
    private final Script script;
    private final Batching batching;

    private final boolean writesIntoFirst;

    private Scripted(Meaning meaning, Script script, Batching batching, boolean writesIntoFirst) {
      this.writesIntoFirst = writesIntoFirst;
      this.meaning = meaning;
      this.script = script;
      this.batching = batching;
    }

    /** Says how all members of a group do it at once. */
    Scripted members(Batching rule) {
      return new Scripted(meaning, script, rule, writesIntoFirst);
    }

    /** Says that PyTorch can write the result into the first input. */
    Scripted intoFirst() {
      return new Scripted(meaning, script, batching, true);
    }

    /** No gradient goes through. */
    Operation flat() {
      return done(Optional.empty());
    }

    /** The gradients to the inputs, in their order. */
    Operation derivative(Partial... partials) {
      List<Partial> all = List.of(partials);
      return derivatives((input, adjoint) -> all.get(input).of(adjoint));
    }

    /** The gradient to any input. */
    Operation derivatives(Derivative derivative) {
      return done(Optional.of(derivative));
    }

    private Operation done(Optional<Derivative> derivative) {
      Operation operation = new Operation(meaning, script, batching, derivative, writesIntoFirst);
      operations.add(operation);
      return operation;
    }
  }
}
