package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.pass.Batch;

/** The examples of another source, of which an implementation changes what it overrides. */
public interface ViewedSource extends DataSource {

  /** The examples as they are. */
  DataSource source();

  @Override
  default Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    return source().batch(rows, dataNoise, manager, type);
  }

  @Override
  default int size() {
    return source().size();
  }

  @Override
  default Shape shape() {
    return source().shape();
  }

  @Override
  default DataKind kind() {
    return source().kind();
  }

  @Override
  default Optional<Vocabulary> vocabulary() {
    return source().vocabulary();
  }

  @Override
  default SideInformation side() {
    return source().side();
  }

  @Override
  default Optional<int[]> labels() {
    return source().labels();
  }

  @Override
  default Optional<Scaling> scaling() {
    return source().scaling();
  }

  @Override
  default Optional<Double> levelWidth() {
    return source().levelWidth();
  }

  @Override
  default Optional<Factors> factors() {
    return source().factors();
  }

  @Override
  default Optional<States> states() {
    return source().states();
  }

  @Override
  default int[] indices(int[] rows) {
    return source().indices(rows);
  }

  @Override
  default double[] mean() {
    return source().mean();
  }
}
