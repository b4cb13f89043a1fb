package org.vaezoo.core.record.impure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/** Losses that are not made of array operations alone. */
public enum Impurity {
  /** Reads a number. */
  READS_A_VALUE("getFloat", "needs the values") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().mul(batch.x().getFloat(0, 0)).sum();
    }
  },
  /** Reads an array with a helper of the pass's package. */
  READS_AN_ARRAY("toFloatArray", "needs the values") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().mul(HostArrays.read(batch.x())[0]).sum();
    }
  },
  /** Branches on a comparison of arrays. */
  BRANCHES("allClose", "branches") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().allClose(batch.x().square()) ? batch.x().sum() : batch.x().mean();
    }
  },
  /** Branches on the equality of contents. */
  BRANCHES_ON_CONTENT("contentEquals", "branches") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().contentEquals(1) ? batch.x().sum() : batch.x().mean();
    }
  },
  /** Uses an operation that is not in the table. */
  UNKNOWN_OPERATION("inverse", "is not an operation that can be recorded") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().inverse().sum();
    }
  },
  /** Picks as many elements as a mask has ones. */
  SHAPE_OF_VALUES("get with NDIndexBooleans", "is not an operation that can be recorded") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().get(new NDIndex("{}", batch.x().gt(0))).sum();
    }
  },
  /** Adds in place. */
  ADDS_IN_PLACE("addi", "in place") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().addi(1).sum();
    }
  },
  /** Overwrites an element. */
  OVERWRITES("set", "in place") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      batch.x().set(new NDIndex("0"), 1);
      return batch.x().sum();
    }
  },
  /** Draws from the engine's generator. */
  ENGINE_NOISE("randomNormal", "engine's generator") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().add(pass.manager().randomNormal(batch.x().getShape())).sum();
    }
  },
  /** Uses an array from outside as an operand. */
  FOREIGN_OPERAND("add", "not made in this pass") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return batch.x().add(outside).sum();
    }
  },
  /** Calls an array from outside on a recorded one. */
  FOREIGN_RECEIVER("toByteBuffer", "mixes in arrays from elsewhere") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return NDArrays.sub(outside, batch.x()).sum();
    }
  },
  /** Carries more numbers from Java than a constant may have. */
  LARGE_CONSTANT("create", "constant of 65537 numbers") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return pass.manager().create(new float[65_537]).sum();
    }
  },
  /** Hands out memory that nobody wrote. */
  UNWRITTEN_MEMORY("create", "is not an operation that can be recorded") {
    @Override
    NDArray loss(Batch batch, Pass pass, NDArray outside) {
      return pass.manager().create(new Shape(2), DataType.FLOAT32).sum();
    }
  };

  private final String operation;
  private final String reason;

  Impurity(String operation, String reason) {
    this.operation = operation;
    this.reason = reason;
  }

  /** Name of the operation that is refused. */
  public String operation() {
    return operation;
  }

  /** Part of the reason given. */
  public String reason() {
    return reason;
  }

  abstract NDArray loss(Batch batch, Pass pass, NDArray outside);
}
