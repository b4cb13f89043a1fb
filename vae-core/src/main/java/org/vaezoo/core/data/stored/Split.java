package org.vaezoo.core.data.stored;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.pass.Batch;

/** Some examples of one file. */
final class Split implements DataSource {

  private final StoredExamples stored;
  private final Examples examples;
  private final int[] positions;
  private final int firstIndex;
  private final Optional<Integer> classes;

  /**
   * @param stored the examples of the file
   * @param examples the same, ready to be shown
   * @param positions those of the split, ascending
   * @param firstIndex index of the file's first example in its data set
   * @param classes number of classes of the data set
   */
  Split(
      StoredExamples stored,
      Examples examples,
      int[] positions,
      int firstIndex,
      Optional<Integer> classes) {
    this.stored = stored;
    this.examples = examples;
    this.positions = positions;
    this.firstIndex = firstIndex;
    this.classes = classes;
  }

  @Override
  public int size() {
    return positions.length;
  }

  @Override
  public Shape shape() {
    return stored.shape();
  }

  @Override
  public DataKind kind() {
    return examples.kind();
  }

  @Override
  public Optional<Vocabulary> vocabulary() {
    return stored.vocabulary();
  }

  @Override
  public SideInformation side() {
    return classes
        .map(number -> SideInformation.labels(number, known()))
        .orElse(SideInformation.none())
        .withState(stored.states().map(States::coordinates).orElse(List.of()));
  }

  private int known() {
    return (int) Arrays.stream(labels().orElse(new int[0])).filter(label -> label >= 0).count();
  }

  @Override
  public Optional<int[]> labels() {
    return stored.labels().map(all -> classesAt(all, positions));
  }

  @Override
  public Optional<Scaling> scaling() {
    return examples.scaling();
  }

  @Override
  public Optional<Double> levelWidth() {
    return examples.levelWidth();
  }

  @Override
  public Optional<Factors> factors() {
    return stored.factors().map(all -> all.at(positions));
  }

  @Override
  public Optional<States> states() {
    return stored.states().map(all -> all.at(positions));
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    int[] places = positions(rows);
    int[] indices = indices(rows);
    NDArray x = examples.present(places, indices, dataNoise, manager, type);
    return new Batch(
        x,
        Optional.empty(),
        stored.labels().map(classes -> manager.create(classesAt(classes, places))),
        Optional.empty(),
        stored.lengths(places).map(manager::create),
        manager.create(indices));
  }

  @Override
  public int[] indices(int[] rows) {
    int[] indices = positions(rows);
    for (int b = 0; b < indices.length; b++) {
      indices[b] += firstIndex;
    }
    return indices;
  }

  @Override
  public double[] mean() {
    return examples.mean(positions);
  }

  private int[] positions(int[] rows) {
    int[] places = new int[rows.length];
    for (int b = 0; b < rows.length; b++) {
      places[b] = positions[rows[b]];
    }
    return places;
  }

  private static int[] classesAt(int[] classes, int[] places) {
    int[] chosen = new int[places.length];
    for (int b = 0; b < places.length; b++) {
      chosen[b] = classes[places[b]];
    }
    return chosen;
  }
}
