package org.vaezoo.core.data.set;

import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.format.IdxFile;
import org.vaezoo.core.data.format.IdxFiles;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * IDX files of one's own. Paths are relative to the data folder, or absolute. The test examples are
 * those of a file, or some of the training file where the set has no official split ({@link
 * Partition}).
 */
@PartType("idx")
@Doc("IDX files of unsigned bytes, plain or gzip.")
record IdxSpec(
    @Doc("File of training images, [N, H, W], [N, C, H, W] or [N, D].") String trainImages,
    @Doc("File of training labels, [N].") @Default("null") Optional<String> trainLabels,
    @Doc("File of test images.") @Default("null") Optional<String> testImages,
    @Doc("File of test labels.") @Default("null") Optional<String> testLabels,
    @Doc("Examples of the training file held out for the test where there is no test file.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("What the bytes are; null for grey levels, where that is not doubtful.") @Default("null")
        Optional<ValueKind> values)
    implements DataSetSpec {

  /** Files of whose bytes nothing is said. */
  public IdxSpec(
      String trainImages,
      Optional<String> trainLabels,
      Optional<String> testImages,
      Optional<String> testLabels,
      int testCount) {
    this(trainImages, trainLabels, testImages, testLabels, testCount, Optional.empty());
  }

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testImages", testImages, testCount, problems);
    TestChoice.checkLabels(
        pointer,
        new TestChoice.Key("testImages", testImages),
        new TestChoice.Key("trainLabels", trainLabels),
        new TestChoice.Key("testLabels", testLabels),
        problems);
  }

  @Override
  public SetDescription describe(DataFolder folder) {
    return files(folder).describe(trainImages, testCount, values);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    return files(folder).load(testCount, values);
  }

  private IdxFiles files(DataFolder folder) {
    return new IdxFiles(
        file(folder, trainImages),
        trainLabels.map(path -> file(folder, path)),
        testImages.map(path -> file(folder, path)),
        testLabels.map(path -> file(folder, path)));
  }

  private static IdxFile file(DataFolder folder, String path) {
    return IdxFile.any(new DataFile.OnDisk(folder.resolve(path)));
  }
}
