package org.vaezoo.core.data.stored;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.pass.HostArrays;

/** Bags of words: of each document the words that occur, and how often; dense in a batch alone. */
public final class SparseCounts implements StoredExamples, Examples {

  private final int[][] words;
  private final int[][] counts;
  private final int width;
  private final Optional<int[]> labels;

  /**
   * @param words [N][words that occur], each of 0 .. D - 1, different in a document; kept, not
   *     copied
   * @param counts how often each occurs, as words
   * @param width D
   */
  public SparseCounts(int[][] words, int[][] counts, int width) {
    this(words, counts, width, Optional.empty());
  }

  private SparseCounts(int[][] words, int[][] counts, int width, Optional<int[]> labels) {
    this.labels = labels;
    this.words = words;
    this.counts = counts;
    this.width = width;
  }

  /** The same documents with the class of each, -1 where it is not known, [N]. */
  public SparseCounts with(Optional<int[]> classes) {
    return new SparseCounts(words, counts, width, classes);
  }

  @Override
  public int size() {
    return words.length;
  }

  @Override
  public Shape shape() {
    return new Shape(width);
  }

  @Override
  public Optional<int[]> labels() {
    return labels;
  }

  @Override
  public DataKind stored() {
    return DataKind.COUNT;
  }

  @Override
  public Spread spread() {
    Spread.Collector spread = new Spread.Collector();
    for (int[] document : counts) {
      for (int count : document) {
        spread.add(count);
      }
      if (document.length < width) {
        spread.add(0);
      }
    }
    return spread.spread();
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    return this;
  }

  @Override
  public DataKind kind() {
    return DataKind.COUNT;
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type) {
    float[] x = new float[Math.multiplyExact(positions.length, width)];
    for (int b = 0; b < positions.length; b++) {
      int document = positions[b];
      for (int i = 0; i < words[document].length; i++) {
        x[b * width + words[document][i]] = counts[document][i];
      }
    }
    return HostArrays.create(manager, x, new Shape(positions.length, width), type);
  }

  @Override
  public double[] mean(int[] positions) {
    double[] mean = new double[width];
    for (int document : positions) {
      for (int i = 0; i < words[document].length; i++) {
        mean[words[document][i]] += counts[document][i] / (double) positions.length;
      }
    }
    return mean;
  }
}
