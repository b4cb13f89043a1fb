package org.vaezoo.core.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.pass.Batch;

/** The examples of one split, as a model is shown them. Immutable, for use by many threads. */
public interface DataSource {

  /** Number of examples. */
  int size();

  /** Shape of one example: [C, H, W] for images, [D] for vectors, [T] for sequences. */
  Shape shape();

  /** Kind of the numbers, which a likelihood has to fit. */
  DataKind kind();

  /** What the numbers stand for, where they are tokens. */
  default Optional<Vocabulary> vocabulary() {
    return Optional.empty();
  }

  /**
   * A batch: x [B, ...shape], index [B] int32, label [B] int32 where the set has labels, length [B]
   * int32 where it has sequences, and what else {@link #side} says.
   *
   * @param rows which examples, each in 0 .. size - 1
   * @param dataNoise which random numbers binarise or dequantise them
   * @param manager owner of the arrays
   * @param type float32 or float64
   */
  Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type);

  /**
   * Each row's index in the whole data set, which keys the noise of its evaluation: the examples of
   * the training file are counted first, then those of the test file, so that no two examples of a
   * set share an index whatever the splits.
   *
   * @param rows which examples
   */
  int[] indices(int[] rows);

  /** What comes with each example besides x. */
  default SideInformation side() {
    return SideInformation.none();
  }

  /** Class of each row, -1 where it is not known, where the data set has labels; a copy. */
  default Optional<int[]> labels() {
    return Optional.empty();
  }

  /** How the columns of a table were scaled; empty where none were. */
  default Optional<Scaling> scaling() {
    return Optional.empty();
  }

  /**
   * The sum of log scale over the columns, in nats, by which a density of what is shown is one in
   * the file's units; 0 where they are the same.
   */
  default double logVolume() {
    return scaling().map(Scaling::logVolume).orElse(0.0);
  }

  /**
   * How wide one grey level is among the numbers shown, where they were made of levels of 0 .. 255:
   * 1 / 256 of dequantised ones, 1 / 255 of l / 255.
   */
  default Optional<Double> levelWidth() {
    return Optional.empty();
  }

  /** What each row is made of, where the data set knows. */
  default Optional<Factors> factors() {
    return Optional.empty();
  }

  /** The known state of each row, where the data set tells it. */
  default Optional<States> states() {
    return Optional.empty();
  }

  /** The mean example over the split, [D], of the numbers a model is shown in expectation. */
  double[] mean();
}
