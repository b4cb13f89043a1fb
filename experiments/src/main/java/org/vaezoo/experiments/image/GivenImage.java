package org.vaezoo.experiments.image;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.format.FolderImage;
import org.vaezoo.core.data.format.WrongImageException;
import org.vaezoo.core.data.stored.GreyLevels;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.ThresholdBinarization;

/** One image of a file, shown as the images of a data set are. */
final class GivenImage {

  private GivenImage() {}

  /**
   * The image as a split of one example.
   *
   * @param file PNG or JPEG
   * @param set whose shape it has to have
   * @param shown how the levels of the set are shown
   * @throws BadDataException if it is no image of that shape, or the set does not hold levels
   */
  static DataSource read(Path file, SetDescription set, Binarization shown) {
    if (set.stored() == DataKind.CONTINUOUS) {
      throw new BadDataException(
          file
              + ": the numbers of "
              + set.name()
              + " are no levels of 0 to 255, as those of a file");
    }
    byte[] levels = levels(file, set.shape());
    GreyLevels image = new GreyLevels(levels, set.shape(), Optional.empty());
    StoredSet one = new StoredSet(DigestUtils.sha256Hex(levels), image, Optional.empty(), 0);
    Binarization binary = set.stored() == DataKind.BINARY ? new ThresholdBinarization(0.5) : shown;
    return one.split(set.name(), binary.label(), binary, 0).train();
  }

  private static byte[] levels(Path file, Shape expected) {
    try {
      FolderImage image = FolderImage.decode(Files.readAllBytes(file));
      if (!image.shape().equals(expected)) {
        throw new BadDataException(
            file + ": expected an image of " + expected + ", found " + image.shape());
      }
      return image.levels();
    } catch (WrongImageException wrong) {
      throw new BadDataException(file + ": " + wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new BadDataException(file + ": cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
