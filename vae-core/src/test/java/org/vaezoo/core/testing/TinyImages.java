package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.Tokens;

/**
 * Sixty-four images of 4 x 4 pixels: a bright row or a bright column on a dark ground, with noise,
 * so that there is something to learn. They come in every kind of data; as tokens they are
 * sequences of 8 to 16 pixels, the last of which is the end. The class is 0 for a row, 1 for a
 * column.
 */
public final class TinyImages implements DataSource {

  private static final int SIZE = 64;
  private static final int EDGE = 4;
  private static final int PIXELS = EDGE * EDGE;
  private static final int CLASSES = 2;

  private final DataKind kind;

  public TinyImages(DataKind kind) {
    this.kind = kind;
  }

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public Shape shape() {
    return kind == DataKind.TOKEN ? new Shape(PIXELS) : new Shape(1, EDGE, EDGE);
  }

  @Override
  public Optional<Vocabulary> vocabulary() {
    return Optional.of(new Vocabulary(List.of("dark", "bright")))
        .filter(words -> kind == DataKind.TOKEN);
  }

  @Override
  public DataKind kind() {
    return kind;
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    double[] x = new double[rows.length * PIXELS];
    for (int b = 0; b < rows.length; b++) {
      System.arraycopy(image(rows[b]), 0, x, b * PIXELS, PIXELS);
    }
    Shape shape = new Shape(rows.length).addAll(shape());
    NDArray label = manager.create(IntStream.of(rows).map(TinyImages::label).toArray());
    NDArray images = HostArrays.create(manager, x, shape, type);
    Batch batch = Batch.of(images, manager.create(rows)).labelled(label);
    if (kind != DataKind.TOKEN) {
      return batch;
    }
    int[] lengths = Arrays.stream(rows).map(TinyImages::length).toArray();
    return new Batch(
        images,
        Optional.empty(),
        Optional.of(label),
        Optional.empty(),
        Optional.of(manager.create(lengths)),
        batch.index());
  }

  @Override
  public SideInformation side() {
    return SideInformation.labels(CLASSES, SIZE);
  }

  @Override
  public Optional<int[]> labels() {
    return Optional.of(IntStream.range(0, SIZE).map(TinyImages::label).toArray());
  }

  /** The images with what a variant needs beside them. */
  public DataSource with(SideSpec side) {
    SetDescription set =
        new SetDescription("tiny images", shape(), kind, SIZE, 0).withClasses(CLASSES);
    return side.train(this, set);
  }

  @Override
  public int[] indices(int[] rows) {
    return rows.clone();
  }

  @Override
  public double[] mean() {
    double[] mean = new double[PIXELS];
    for (int row = 0; row < SIZE; row++) {
      double[] image = image(row);
      Arrays.setAll(mean, d -> mean[d] + image[d] / SIZE);
    }
    return mean;
  }

  private double[] image(int row) {
    CounterStream stream = CounterStream.of(Purpose.SPLIT, row);
    int line = stream.below(0, EDGE);
    boolean horizontal = label(row) == 0;
    double[] image = new double[PIXELS];
    for (int d = 0; d < PIXELS; d++) {
      boolean bright = line == (horizontal ? d / EDGE : d % EDGE);
      boolean flipped = stream.below(2 + d, 10) == 0;
      image[d] = value(bright != flipped, stream.uniform(100 + d));
    }
    if (kind == DataKind.TOKEN) {
      end(image, length(row));
    }
    return image;
  }

  /** Tokens of a sequence, its end included: between half of the pixels and all of them. */
  private static int length(int row) {
    return PIXELS / 2 + CounterStream.of(Purpose.SPLIT, row).below(200, PIXELS / 2 + 1);
  }

  private static void end(double[] sequence, int length) {
    sequence[length - 1] = Tokens.END;
    Arrays.fill(sequence, length, sequence.length, Tokens.PADDING);
  }

  private static int label(int row) {
    return CounterStream.of(Purpose.SPLIT, row).below(1, CLASSES);
  }

  private double value(boolean bright, double uniform) {
    return switch (kind) {
      case BINARY -> bright ? 1 : 0;
      case GREY -> Math.round((bright ? 155 : 0) + 100 * uniform) / 255.0;
      case CONTINUOUS, UNIT_INTERVAL -> (bright ? 0.6 : 0) + 0.4 * uniform;
      case COUNT -> Math.rint((bright ? 6 : 0) + 2 * uniform);
      case TOKEN -> Tokens.SPECIAL + (bright ? 1 : 0);
    };
  }
}
