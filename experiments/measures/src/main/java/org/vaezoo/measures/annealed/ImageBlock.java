package org.vaezoo.measures.annealed;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Some images of a split, few enough that much can be computed for each of them at once. */
public final class ImageBlock {

  private final Subject subject;
  private final Batch batch;
  private final int[] indices;

  private ImageBlock(Subject subject, Batch batch, int[] indices) {
    this.subject = subject;
    this.batch = batch;
    this.indices = indices;
  }

  /**
   * Visits all images of a split, each block in a scope of its own.
   *
   * @param samples rows of an image: the more, the smaller a block
   * @param name of the measurement, for its progress; its blocks are kept by it
   * @param work makes numbers of a block
   * @param use is given them, block by block in order
   */
  public static void forEach(
      Subject subject,
      DataSource split,
      int samples,
      String name,
      Function<ImageBlock, List<double[]>> work,
      Consumer<List<double[]>> use) {
    EvaluationPass passes = subject.passes(split);
    passes.forEachKept(
        name,
        Math.max(1, EvaluationPass.ROWS / samples),
        rows -> {
          List<double[]> numbers =
              passes.run(
                  rows,
                  0,
                  1,
                  (batch, pass) -> work.apply(new ImageBlock(subject, batch, split.indices(rows))));
          int done = rows[rows.length - 1] + 1;
          subject.progress().accept(name + ": " + done + " of " + split.size() + " images");
          return numbers;
        },
        use);
  }

  /** The same block with other images. */
  ImageBlock showing(Batch other) {
    return new ImageBlock(subject, other, indices);
  }

  /** What is measured. */
  public Subject subject() {
    return subject;
  }

  /** The images with what comes with them. */
  public Batch batch() {
    return batch;
  }

  /** Number of images, B. */
  public int size() {
    return indices.length;
  }

  /**
   * p(x, z) of the images, with noise of its own.
   *
   * @param samples of each image, k
   * @param words that tell this noise from any other of the evaluation seed
   */
  public Joint joint(int samples, long... words) {
    long[] key = new long[words.length + 1];
    key[0] = subject.seed();
    System.arraycopy(words, 0, key, 1, words.length);
    long seed = CounterStream.of(Purpose.EVALUATION, key).bits(0);
    return Joint.of(subject.model(), batch, samples, seed, indices);
  }
}
