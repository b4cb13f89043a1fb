package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * PNG images of one size and kind in a folder, with all folders below it, or in a zip, in the order
 * of their paths. Paths are relative to the data folder, or absolute. The test images are those of
 * a second folder or zip, or some of the one ({@link Partition}).
 *
 * <p>Omniglot, for instance, is {@code {"type": "image-folder", "path":
 * "omniglot/images_background_small1.zip", "testPath": "omniglot/images_background_small2.zip",
 * "size": 28, "invert": true}}. Its 28 x 28 version by area is not the one of Burda et al. (2016),
 * which was made otherwise and has another split: numbers do not compare.
 *
 * @param path folder or zip of the images
 * @param testPath folder or zip of the test images
 * @param testCount images that are held out for the test
 * @param label what of an image's path is its class; 256 classes at most
 * @param size height and width to which the images are shrunk, by the mean over each new pixel's
 *     area
 * @param invert whether black becomes white, as for ink on paper
 */
@PartType("image-folder")
@Doc("PNG images of one size in a folder or a zip.")
public record ImageFolderSpec(
    @Doc("Folder or zip of the images.") String path,
    @Doc("Folder or zip of the test images.") @Default("null") Optional<String> testPath,
    @Doc("Images held out for the test where there is no test folder.")
        @Default("0")
        @Range(min = 0)
        int testCount,
    @Doc("What of an image's path is its class.") @Default("\"none\"") FolderLabel label,
    @Doc("Height and width to which images are shrunk.") @Default("null") Optional<Integer> size,
    @Doc("Whether black becomes white.") @Default("false") boolean invert)
    implements DataSetSpec {

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testPath", testPath, testCount, problems);
    if (size.isPresent() && size.get() < 1) {
      problems.add(pointer + "/size", "expected a number of at least 1, found " + size.get());
    }
  }

  /** Lists the files, and reads the header of the first. */
  @Override
  public SetDescription describe(DataFolder folder) {
    try (ImageFiles train = ImageFiles.open(folder.resolve(path))) {
      Shape shape = new FolderImages(train, label, size, invert).shape();
      int all = train.paths().size();
      if (testCount >= all) {
        throw new BadDataException(
            folder.resolve(path)
                + ": expected more images than the "
                + testCount
                + " of testCount, found "
                + all);
      }
      int test = testPath.isPresent() ? testImages(folder, shape) : testCount;
      return new SetDescription(path, shape, DataKind.GREY, all - testCount, test);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private int testImages(DataFolder folder, Shape shape) throws IOException {
    try (ImageFiles test = ImageFiles.open(folder.resolve(testPath.orElseThrow()))) {
      Shape found = new FolderImages(test, label, size, invert).shape();
      if (!found.equals(shape)) {
        throw test.bad(test.paths().get(0), "an image of " + shape + " as in training", "" + found);
      }
      return test.paths().size();
    }
  }

  @Override
  public StoredSet load(DataFolder folder) {
    describe(folder);
    MessageDigest digest = Sha256.start();
    try (ImageFiles train = ImageFiles.open(folder.resolve(path))) {
      FolderImages images = new FolderImages(train, label, size, invert);
      List<String> classes = images.classes();
      StoredExamples training = stored("train", images, classes, digest);
      if (testPath.isEmpty()) {
        return new StoredSet(Digests.hex(digest), training, Optional.empty(), testCount);
      }
      try (ImageFiles test = ImageFiles.open(folder.resolve(testPath.get()))) {
        FolderImages others = new FolderImages(test, label, size, invert);
        Optional<StoredExamples> tested = Optional.of(stored("test", others, classes, digest));
        return new StoredSet(Digests.hex(digest), training, tested, 0);
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static StoredExamples stored(
      String role, FolderImages images, List<String> classes, MessageDigest digest) {
    byte[] levels = images.levels();
    Optional<byte[]> labels = images.labels(classes);
    Digests.note(digest, role + "-images " + images.shape(), Digests.of(levels));
    labels.ifPresent(bytes -> Digests.note(digest, role + "-labels", Digests.of(bytes)));
    return new GreyLevels(levels, images.shape(), labels);
  }

  private BadDataException unreadable(DataFolder folder, IOException cause) {
    return new BadDataException(
        folder.resolve(path) + ": cannot be read: " + cause.getMessage(), cause);
  }
}
