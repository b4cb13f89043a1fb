package org.vaezoo.core.data;

import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Arrays of a NumPy archive. Bytes are grey levels 0 .. 255, other numbers real ones. The first
 * axis counts the examples; images are [N, H, W] or [N, C, H, W], channels first. The path is
 * relative to the data folder, or absolute. The test examples are those of an array of their own,
 * or some of the one array ({@link Partition}).
 *
 * @param path the archive
 * @param x name of the array of training examples
 * @param y name of the array of their classes, whole numbers of 0 to 255, [N]
 * @param testX name of the array of test examples
 * @param testY name of the array of their classes
 * @param testCount examples of x that are held out for the test
 */
@PartType("npz")
@Doc("Arrays of a NumPy archive (.npz): u1 as grey levels; i4, i8, f4 and f8 as real numbers.")
public record NpzSpec(
    @Doc("File of the archive.") String path,
    @Doc("Array of training examples.") @Default("\"x\"") String x,
    @Doc("Array of training labels.") @Default("null") Optional<String> y,
    @Doc("Array of test examples.") @Default("null") Optional<String> testX,
    @Doc("Array of test labels.") @Default("null") Optional<String> testY,
    @Doc("Examples held out for the test where there is no test array.")
        @Default("0")
        @Range(min = 0)
        int testCount)
    implements DataSetSpec {

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testX", testX, testCount, problems);
    if (testX.isPresent() && y.isPresent() != testY.isPresent()) {
      problems.add(pointer, "expected both y and testY or neither, found one");
    }
    if (testX.isEmpty() && testY.isPresent()) {
      problems.add(pointer + "/testY", "expected none without testX, found one");
    }
  }

  /** Reads the headers. */
  @Override
  public SetDescription describe(DataFolder folder) {
    NpzFile file = new NpzFile(folder.resolve(path));
    NpyHeader train = examples(file, x, y);
    if (testCount >= train.examples()) {
      throw file.bad(
          x, "more examples than the " + testCount + " of testCount", "" + train.examples());
    }
    int test = testX.map(name -> test(file, name, train)).orElse(testCount);
    return new SetDescription(
        path, train.example(), train.kind(), train.examples() - testCount, test);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    describe(folder);
    NpzFile file = new NpzFile(folder.resolve(path));
    MessageDigest digest = Sha256.start();
    StoredExamples training = stored(file, "train", x, y, digest);
    Optional<StoredExamples> test = testX.map(name -> stored(file, "test", name, testY, digest));
    return new StoredSet(Digests.hex(digest), training, test, testCount);
  }

  private int test(NpzFile file, String name, NpyHeader train) {
    NpyHeader test = examples(file, name, testY);
    if (!test.example().equals(train.example()) || test.type() != train.type()) {
      throw file.bad(
          name,
          "examples of " + train.example() + " and type " + train.type() + ", as in training",
          test.example() + " and " + test.type());
    }
    return test.examples();
  }

  private static NpyHeader examples(NpzFile file, String name, Optional<String> labels) {
    NpyHeader header = file.header(name);
    if (header.dimensions().size() < 2 || header.dimensions().size() > 4) {
      throw file.bad(name, "2 to 4 dimensions (examples first)", "" + header.dimensions());
    }
    labels.ifPresent(classes -> checkLabels(file, classes, header.examples()));
    return header;
  }

  private static void checkLabels(NpzFile file, String name, int examples) {
    NpyHeader header = file.header(name);
    if (header.dimensions().size() != 1
        || header.examples() != examples
        || header.type().isReal()) {
      throw file.bad(
          name,
          examples + " whole numbers, as many as examples",
          "dimensions " + header.dimensions() + " of " + header.type());
    }
  }

  private static StoredExamples stored(
      NpzFile file, String role, String name, Optional<String> labels, MessageDigest digest) {
    NpyArray values = file.array(name);
    Digests.note(digest, role + "-x " + values.header(), values.sha256());
    if (values.header().kind() == DataKind.CONTINUOUS) {
      checkFinite(file, name, values.numbers());
    }
    Optional<NpyArray> classes = labels.map(file::array);
    classes.ifPresent(array -> Digests.note(digest, role + "-y", array.sha256()));
    return values.examples(classes.map(array -> classes(file, labels.get(), array.numbers())));
  }

  private static void checkFinite(NpzFile file, String name, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw file.bad(name, "finite numbers", numbers[i] + " at position " + i);
      }
    }
  }

  private static byte[] classes(NpzFile file, String name, double[] numbers) {
    byte[] classes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0 || numbers[i] > 255) {
        throw file.bad(
            name, "classes of 0 to 255", String.format("%.0f at position %d", numbers[i], i));
      }
      classes[i] = (byte) (int) numbers[i];
    }
    return classes;
  }
}
