package org.vaezoo.core.data.set;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.Fit;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.FolderImages;
import org.vaezoo.core.data.format.FolderLabel;
import org.vaezoo.core.data.format.ImageFiles;
import org.vaezoo.core.data.format.PictureFiles;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.ValueCheck;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * PNG or JPEG images of one size and kind in a folder, with all folders below it, or in a zip, in
 * the order of their paths. Paths are relative to the data folder, or absolute. The test images are
 * those of a second folder or zip, or some of the one ({@link Partition}).
 *
 * <p>Omniglot, for instance, is {@code {"type": "image-folder", "path":
 * "omniglot/images_background_small1.zip", "testPath": "omniglot/images_background_small2.zip",
 * "size": 28, "invert": true}}. Its 28 x 28 version by area is not the one of Burda et al. (2016),
 * which was made otherwise and has another split: numbers do not compare.
 */
@PartType("image-folder")
@Doc("PNG or JPEG images of one size in a folder or a zip.")
record ImageFolderSpec(
    @Doc("Folder or zip of the images.") String path,
    @Doc("Folder or zip of the test images.") @Default("null") Optional<String> testPath,
    @Doc("Images held out for the test where there is no test folder.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("What of an image's path is its class.") @Default("\"none\"") FolderLabel label,
    @Doc("Height and width to which images are shrunk, by the mean over each new pixel's area.")
        @Default("null")
        @Range(min = 1, max = 1 << 14)
        Optional<Integer> size,
    @Doc("Whether black becomes white, as for ink on paper.") @Default("false") boolean invert,
    @Doc("Which files are images; null for those of one kind.") @Default("null")
        Optional<PictureFiles> files,
    @Doc("How images become squares; null where they are, or size is not set.") @Default("null")
        Optional<Fit> fit,
    @Doc("What the levels are; null for grey levels, where that is not doubtful.") @Default("null")
        Optional<ValueKind> values)
    implements DataSetSpec {

  /** Images that are looked at. */
  public ImageFolderSpec(
      String path,
      Optional<String> testPath,
      int testCount,
      FolderLabel label,
      Optional<Integer> size,
      boolean invert) {
    this(
        path,
        testPath,
        testCount,
        label,
        size,
        invert,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testPath", testPath, testCount, problems);
  }

  /** Lists the files, and reads the header of the first. */
  @Override
  public SetDescription describe(DataFolder folder) {
    return withImages(
        folder,
        (train, test) -> {
          int all = train.count();
          if (testCount >= all) {
            throw new BadDataException(
                folder.resolve(path)
                    + ": expected more images than the "
                    + testCount
                    + " of testCount, found "
                    + all);
          }
          train.requireRoom();
          test.ifPresent(images -> images.requireShape(train.shape()));
          return new SetDescription(
                  path,
                  train.shape(),
                  values.map(ValueKind::data).orElse(DataKind.GREY),
                  all - testCount,
                  test.map(FolderImages::count).orElse(testCount))
              .labelled(labels(train, test));
        });
  }

  @Override
  public StoredSet load(DataFolder folder) {
    describe(folder);
    return withImages(folder, this::stored);
  }

  private StoredSet stored(FolderImages train, Optional<FolderImages> test) {
    MessageDigest digest = Sha256.start();
    Optional<LabelTable> labels = labels(train, test);
    StoredExamples training = stored("train", train, labels.map(LabelTable::training), digest);
    Optional<StoredExamples> tested =
        test.map(images -> stored("test", images, labels.flatMap(LabelTable::test), digest));
    List<String> notes = new ArrayList<>(train.notes());
    test.ifPresent(images -> notes.addAll(images.notes()));
    fit.ifPresent(how -> notes.add("images are fitted into squares by " + how));
    return new StoredSet(Digests.hex(digest), training, tested, testCount)
        .labelled(labels)
        .with(List.of(), notes);
  }

  private static Optional<LabelTable> labels(FolderImages train, Optional<FolderImages> test) {
    return train
        .labels()
        .map(names -> LabelTable.of(train.place(), names, test.flatMap(FolderImages::labels)));
  }

  private StoredExamples stored(
      String role, FolderImages images, Optional<int[]> labels, MessageDigest digest) {
    byte[] levels = images.levels();
    Digests.note(digest, role + "-images " + images.shape(), Digests.of(levels));
    labels.ifPresent(
        numbers -> {
          byte[] bytes = new byte[numbers.length];
          for (int n = 0; n < bytes.length; n++) {
            bytes[n] = (byte) numbers[n];
          }
          Digests.note(digest, role + "-labels", Digests.of(bytes));
        });
    return new ValueCheck(images.place(), images.shape(), labels, values).bytes(levels);
  }

  /** What is made of the images of both folders while they are open. */
  private interface Use<T> {
    T of(FolderImages train, Optional<FolderImages> test);
  }

  private <T> T withImages(DataFolder folder, Use<T> use) {
    try (ImageFiles train = ImageFiles.open(folder.resolve(path), files)) {
      if (testPath.isEmpty()) {
        return use.of(images(train), Optional.empty());
      }
      try (ImageFiles test = ImageFiles.open(folder.resolve(testPath.get()), files)) {
        return use.of(images(train), Optional.of(images(test)));
      }
    } catch (IOException e) {
      throw new BadDataException(folder.resolve(path) + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private FolderImages images(ImageFiles of) {
    return new FolderImages(of, label, size, fit, invert);
  }
}
