package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.States;
import org.vaezoo.core.pass.Batch;

/** Rows of another source in an order of their own, each as often as it was chosen. */
interface ChosenRows extends ViewedSource {

  /** The row of the source that stands at a place. */
  int row(int place);

  /** How many there are. */
  @Override
  int size();

  @Override
  default Batch batch(int[] places, DataNoise dataNoise, NDManager manager, DataType type) {
    return source().batch(rowsAt(places), dataNoise, manager, type);
  }

  @Override
  default int[] indices(int[] places) {
    return source().indices(rowsAt(places));
  }

  @Override
  default Optional<int[]> labels() {
    return source()
        .labels()
        .map(all -> IntStream.range(0, size()).map(place -> all[row(place)]).toArray());
  }

  @Override
  default Optional<States> states() {
    return source().states().map(all -> all.at(rowsAt(IntStream.range(0, size()).toArray())));
  }

  private int[] rowsAt(int[] places) {
    return IntStream.of(places).map(this::row).toArray();
  }
}
