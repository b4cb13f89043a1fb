package org.vaezoo.core.data.set;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Factor;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.format.NpyHeader;
import org.vaezoo.core.data.format.NpzFile;
import org.vaezoo.core.data.stored.BinaryImages;
import org.vaezoo.core.data.stored.BitRows;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The sprites of Matthey, Higgins, Hassabis and Lerchner, "dSprites: disentanglement testing
 * sprites dataset" (2017), as its authors' archive has them: {@code imgs}, bytes 0 and 1, [737280,
 * 64, 64], and {@code latents_classes}, [737280, 6]: color, shape, scale, orientation, posX, posY.
 * Three gigabytes of bytes are read image by image and kept as bits. There is no official test set;
 * which images are held out depends on their number alone ({@link Partition}).
 */
@PartType("dsprites")
@Doc("The dSprites of Matthey et al. (2017), from their NumPy archive.")
record DspritesSpec(
    @Doc("File of the archive, relative to the data folder, or absolute.")
        @Default("\"dsprites/dsprites_ndarray_co1sh3sc6or40x32y32_64x64.npz\"")
        String path,
    @Doc("Images held out for the test.") @Default("73728") @Range(min = 1, max = 100_000_000)
        int testCount)
    implements DataSetSpec {

  private static final String IMAGES = "imgs";
  private static final String CLASSES = "latents_classes";
  private static final List<String> NAMES =
      List.of("color", "shape", "scale", "orientation", "posX", "posY");

  /** Reads the headers. */
  @Override
  public SetDescription describe(DataFolder folder) {
    NpyHeader images = images(new NpzFile(folder.resolve(path)));
    return new SetDescription(
        "dsprites", images.example(), DataKind.BINARY, images.examples() - testCount, testCount);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    NpzFile file = new NpzFile(folder.resolve(path));
    NpyHeader header = images(file);
    Factors factors = factors(file);
    BitRows pixels = new BitRows(header.examples(), Math.toIntExact(header.example().size()));
    file.forEachExample(IMAGES, (image, n) -> pack(file, image, pixels, n));
    return new BinaryImages(pixels, header.example(), Optional.of(factors), Optional.empty())
        .set(testCount);
  }

  private NpyHeader images(NpzFile file) {
    NpyHeader images = file.streamedHeader(IMAGES);
    if (!images.type().isByte() || images.fortran() || images.dimensions().size() != 3) {
      throw file.bad(
          IMAGES,
          "bytes of three dimensions (images first)",
          images.type().name().toUpperCase(Locale.ROOT) + " of " + images.dimensions());
    }
    if (testCount >= images.examples()) {
      throw file.bad(
          IMAGES, "more images than the " + testCount + " of testCount", "" + images.examples());
    }
    NpyHeader classes = file.header(CLASSES);
    List<Integer> expected = List.of(images.examples(), NAMES.size());
    if (classes.type().isReal() || !classes.dimensions().equals(expected)) {
      throw file.bad(
          CLASSES,
          "whole numbers of dimensions " + expected,
          classes.type().name().toUpperCase(Locale.ROOT) + " of " + classes.dimensions());
    }
    return images;
  }

  private static void pack(NpzFile file, byte[] image, BitRows pixels, int n) {
    for (int d = 0; d < image.length; d++) {
      if (image[d] == 1) {
        pixels.set(n, d);
      } else if (image[d] != 0) {
        throw file.bad(
            IMAGES, "pixels of 0 and 1", (image[d] & 0xff) + " at pixel " + d + " of image " + n);
      }
    }
  }

  /** A factor has as many values as the largest class says. */
  private static Factors factors(NpzFile file) {
    double[] classes = file.array(CLASSES).numbers();
    byte[] values = new byte[classes.length];
    int[] largest = new int[NAMES.size()];
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] < 0 || classes[i] >= Factor.MOST_VALUES) {
        throw file.bad(
            CLASSES,
            "classes of 0 to " + (Factor.MOST_VALUES - 1),
            (long) classes[i] + " at position " + i);
      }
      int factor = i % NAMES.size();
      values[i] = (byte) (int) classes[i];
      largest[factor] = Math.max(largest[factor], (int) classes[i]);
    }
    return new Factors(
        IntStream.range(0, NAMES.size())
            .mapToObj(factor -> new Factor(NAMES.get(factor), largest[factor] + 1))
            .toList(),
        values);
  }
}
