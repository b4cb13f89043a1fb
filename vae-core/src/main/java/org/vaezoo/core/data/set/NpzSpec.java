package org.vaezoo.core.data.set;

import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.ChannelOrder;
import org.vaezoo.core.data.format.NpyArray;
import org.vaezoo.core.data.format.NpyHeader;
import org.vaezoo.core.data.format.NpzFile;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Arrays of a NumPy archive, or the one array of a {@code .npy} file, which then is x. Bytes are
 * grey levels 0 .. 255, other numbers real ones, unless {@code values} says otherwise. The first
 * axis counts the examples; images are [N, H, W] or [N, C, H, W], channels first. The path is
 * relative to the data folder, or absolute. The test examples are those of an array of their own,
 * or some of the one array ({@link Partition}).
 */
@PartType("npz")
@Doc("Arrays of a NumPy archive (.npz) or file (.npy): u1 as grey levels; others as real numbers.")
record NpzSpec(
    @Doc("File of the archive.") String path,
    @Doc("Array of training examples.") @Default("\"x\"") String x,
    @Doc("Array of training labels, whole numbers, -1 where one is not known, [N].")
        @Default("null")
        Optional<String> y,
    @Doc("Array of test examples.") @Default("null") Optional<String> testX,
    @Doc("Array of test labels.") @Default("null") Optional<String> testY,
    @Doc("Examples held out for the test where there is no test array.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("What the numbers are; null for what their type says, where that is not doubtful.")
        @Default("null")
        Optional<ValueKind> values,
    @Doc("Where the channels of four dimensions stand; null for first, where not doubtful.")
        @Default("null")
        Optional<ChannelOrder> channels)
    implements DataSetSpec {

  /** Arrays of which nothing is said but their names. */
  public NpzSpec(
      String path,
      String x,
      Optional<String> y,
      Optional<String> testX,
      Optional<String> testY,
      int testCount) {
    this(path, x, y, testX, testY, testCount, Optional.empty(), Optional.empty());
  }

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testX", testX, testCount, problems);
    TestChoice.checkLabels(
        pointer,
        new TestChoice.Key("testX", testX),
        new TestChoice.Key("y", y),
        new TestChoice.Key("testY", testY),
        problems);
  }

  /** Reads the headers, and the labels. */
  @Override
  public SetDescription describe(DataFolder folder) {
    NpzFile file = file(folder);
    NpyHeader train = examples(file, x, y);
    if (testCount >= train.examples()) {
      throw file.bad(
          x, "more examples than the " + testCount + " of testCount", "" + train.examples());
    }
    int test = testX.map(name -> test(file, name, train)).orElse(testCount);
    return new SetDescription(
            path,
            ChannelOrder.example(train.dimensions(), channels),
            values.map(ValueKind::data).orElse(train.kind()),
            train.examples() - testCount,
            test)
        .labelled(labels(file));
  }

  @Override
  public StoredSet load(DataFolder folder) {
    describe(folder);
    NpzFile file = file(folder);
    MessageDigest digest = Sha256.start();
    Optional<LabelTable> labels = labels(file);
    StoredExamples training = stored(file, "train", x, y, labels.map(LabelTable::training), digest);
    Optional<StoredExamples> test =
        testX.map(
            name -> stored(file, "test", name, testY, labels.flatMap(LabelTable::test), digest));
    return new StoredSet(Digests.hex(digest), training, test, testCount).labelled(labels);
  }

  private NpzFile file(DataFolder folder) {
    return new NpzFile(folder.resolve(path), x);
  }

  private Optional<LabelTable> labels(NpzFile file) {
    return y.map(
        name ->
            LabelTable.of(
                file.place(name),
                file.array(name).numbers(),
                testY.map(test -> file.array(test).numbers())));
  }

  private int test(NpzFile file, String name, NpyHeader train) {
    NpyHeader test = examples(file, name, testY);
    if (!test.example().equals(train.example()) || !test.type().equals(train.type())) {
      throw file.bad(
          name,
          "examples of "
              + train.example()
              + " and type "
              + train.type().name()
              + ", as in training",
          test.example() + " and " + test.type().name());
    }
    return test.examples();
  }

  private NpyHeader examples(NpzFile file, String name, Optional<String> labels) {
    NpyHeader header = file.header(name);
    if (header.dimensions().size() < 2 || header.dimensions().size() > 4) {
      throw file.bad(name, "2 to 4 dimensions (examples first)", "" + header.dimensions());
    }
    if (channels.isEmpty() && ChannelOrder.isDoubtful(header.dimensions())) {
      throw new BadDataException(
          file.place(name)
              + ": expected images of channels first, [N, C, H, W], found dimensions "
              + header.dimensions()
              + ", of which the last, "
              + header.dimensions().get(3)
              + ", looks like channels; set data.set.channels to \"last\" or \"first\"");
    }
    labels.ifPresent(classes -> checkLabels(file, classes, header.examples()));
    return header;
  }

  private static void checkLabels(NpzFile file, String name, int examples) {
    NpyHeader header = file.header(name);
    if (header.dimensions().size() != 1 || header.examples() != examples) {
      throw file.bad(
          name,
          examples + " whole numbers, as many as examples",
          "dimensions " + header.dimensions() + " of " + header.type().name());
    }
  }

  private StoredExamples stored(
      NpzFile file,
      String role,
      String name,
      Optional<String> labelName,
      Optional<int[]> labels,
      MessageDigest digest) {
    NpyArray array = file.array(name);
    Digests.note(digest, role + "-x " + array.header(), array.sha256());
    labelName.ifPresent(label -> Digests.note(digest, role + "-y", file.array(label).sha256()));
    return array.examples(file.place(name), labels, values, channels);
  }
}
