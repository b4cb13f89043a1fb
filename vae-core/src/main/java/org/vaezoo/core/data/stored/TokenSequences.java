package org.vaezoo.core.data.stored;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Tokens;

/**
 * Sequences of token numbers of different lengths, shown as rows of T numbers: the tokens, then
 * {@link Tokens#PADDING}. A batch has the length of each sequence beside it.
 */
public final class TokenSequences implements StoredExamples, Examples {

  private final int[][] sequences;
  private final int longest;
  private final Vocabulary vocabulary;
  private final Optional<int[]> labels;

  /**
   * @param sequences [N][length], each of 1 .. T numbers of 0 .. V - 1; kept, not copied
   * @param longest T
   * @param vocabulary what the numbers stand for
   */
  public TokenSequences(int[][] sequences, int longest, Vocabulary vocabulary) {
    this(sequences, longest, vocabulary, Optional.empty());
  }

  /**
   * @param labels class of each sequence, -1 where it is not known, [N]
   */
  TokenSequences(int[][] sequences, int longest, Vocabulary vocabulary, Optional<int[]> labels) {
    this.labels = labels;
    for (int[] sequence : sequences) {
      if (sequence.length < 1 || sequence.length > longest) {
        throw new IllegalArgumentException(
            "expected sequences of 1 to " + longest + " tokens, found " + sequence.length);
      }
    }
    this.sequences = sequences;
    this.longest = longest;
    this.vocabulary = vocabulary;
  }

  @Override
  public int size() {
    return sequences.length;
  }

  @Override
  public Shape shape() {
    return new Shape(longest);
  }

  @Override
  public Optional<int[]> labels() {
    return labels;
  }

  @Override
  public Optional<Vocabulary> vocabulary() {
    return Optional.of(vocabulary);
  }

  @Override
  public Optional<int[]> lengths(int[] positions) {
    return Optional.of(Arrays.stream(positions).map(place -> sequences[place].length).toArray());
  }

  @Override
  public DataKind stored() {
    return DataKind.TOKEN;
  }

  @Override
  public Spread spread() {
    Spread.Collector spread = new Spread.Collector();
    for (int[] sequence : sequences) {
      for (int token : sequence) {
        spread.add(token);
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
    return DataKind.TOKEN;
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type) {
    float[] x = new float[Math.multiplyExact(positions.length, longest)];
    Arrays.fill(x, Tokens.PADDING);
    for (int b = 0; b < positions.length; b++) {
      int[] sequence = sequences[positions[b]];
      for (int t = 0; t < sequence.length; t++) {
        x[b * longest + t] = sequence[t];
      }
    }
    return HostArrays.create(manager, x, new Shape(positions.length, longest), type);
  }

  /** The mean of the numbers shown, which are names: for no use but to tell data sets apart. */
  @Override
  public double[] mean(int[] positions) {
    double[] mean = new double[longest];
    for (int position : positions) {
      int[] sequence = sequences[position];
      for (int t = 0; t < longest; t++) {
        mean[t] += (t < sequence.length ? sequence[t] : Tokens.PADDING) / (double) positions.length;
      }
    }
    return mean;
  }
}
