package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vaezoo.core.data.set.PngFiles.grey;
import static org.vaezoo.core.data.set.PngFiles.png;

import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.FolderImage;
import org.vaezoo.core.data.format.FolderLabel;
import org.vaezoo.core.data.format.WrongImageException;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Problems;

class ImageFolderSpecTest {

  @TempDir private Path folder;

  @Test
  void imagesStandInTheOrderOfTheirPaths() {
    write("pictures/b/1.png", grey(2, 3, 9));
    write("pictures/a/2.png", grey(2, 3, 200));
    write("pictures/a/1.png", grey(2, 3, 100));
    write("pictures/a/notes.txt", new byte[] {1});
    ImageFolderSpec set = set("pictures", 1, FolderLabel.PARENT);
    assertThat(set.describe(DataFolder.at(folder)))
        .isEqualTo(
            new SetDescription("pictures", new Shape(1, 2, 3), DataKind.GREY, 2, 1).withClasses(2));
    StoredExamples stored = set.load(DataFolder.at(folder)).training();
    assertThat(firstLevels(stored, 6)).containsExactly(100, 200, 9);
    assertThat(stored.labels().orElseThrow()).containsExactly(0, 0, 1);
  }

  @Test
  void aZipIsReadAsTheFolderThatItHolds() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("all/b/x/1.png", grey(1, 1, 3));
    entries.put("all/a/y/1.png", grey(1, 1, 1));
    entries.put("all/a/x/1.png", grey(1, 1, 2));
    entries.forEach(this::write);
    write("all.zip", NpzBytes.zip(entries));
    for (FolderLabel label : FolderLabel.values()) {
      StoredSet zip = set("all.zip", 1, label).load(DataFolder.at(folder));
      StoredSet plain = set("all", 1, label).load(DataFolder.at(folder));
      assertThat(zip.digest()).isEqualTo(plain.digest());
      assertThat(firstLevels(zip.training(), 1)).containsExactly(2, 1, 3);
    }
    assertThat(labels("all.zip", FolderLabel.NONE)).isEmpty();
    assertThat(labels("all.zip", FolderLabel.PARENT).orElseThrow()).containsExactly(0, 1, 2);
    assertThat(labels("all.zip", FolderLabel.TOP).orElseThrow()).containsExactly(0, 0, 1);
  }

  @Test
  void testImagesAreApartAndShareTheClasses() {
    write("train/a/1.png", grey(1, 1, 1));
    write("train/b/1.png", grey(1, 1, 2));
    write("test/b/1.png", grey(1, 1, 3));
    write("test/a/1.png", grey(1, 1, 4));
    write("other/c/1.png", grey(1, 1, 4));
    write("other/a/1.png", grey(1, 1, 4));
    StoredSet stored = apart("test").load(DataFolder.at(folder));
    assertThat(stored.test().orElseThrow().labels().orElseThrow()).containsExactly(0, 1);
    assertThatThrownBy(() -> apart("other").load(DataFolder.at(folder)))
        .hasMessage(
            folder.resolve("train")
                + ": class 'c' of test example 1 has no training example, so that no model can know"
                + " it; leave such examples out of the test file, or the labels out of the spec");
  }

  @Test
  void everyKindOfPngGivesTheLevelsThatItStores() throws WrongImageException {
    BufferedImage bits = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    bits.getRaster().setSample(1, 0, 0, 1);
    assertThat(FolderImage.decode(png(bits)).levels()).containsExactly(0, 255);

    BufferedImage levels = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    IntStream.range(0, 256).forEach(l -> levels.getRaster().setSample(l, 0, 0, l));
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(l -> all[l] = (byte) l);
    assertThat(FolderImage.decode(png(levels)).levels()).isEqualTo(all);

    BufferedImage colours = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    colours.setRGB(0, 0, 0x102030);
    colours.setRGB(1, 0, 0x405060);
    FolderImage rgb = FolderImage.decode(png(colours));
    assertThat(rgb.shape()).isEqualTo(new Shape(3, 1, 2));
    assertThat(rgb.levels()).containsExactly(0x10, 0x40, 0x20, 0x50, 0x30, 0x60);

    byte[] shades = {7, 77};
    IndexColorModel palette = new IndexColorModel(8, 2, shades, shades, new byte[] {0, 1});
    BufferedImage indexed = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    indexed.getRaster().setSample(1, 0, 0, 1);
    assertThat(FolderImage.decode(png(indexed)).levels()).containsExactly(7, 77, 7, 77, 0, 1);
  }

  /** Three pixels to two: each new one covers one and a half. */
  @Test
  void shrinkingTakesTheMeanOfTheArea() throws WrongImageException {
    BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
    int[] row = {30, 60, 120};
    for (int y = 0; y < 3; y++) {
      image.getRaster().setPixels(0, y, 3, 1, row);
    }
    FolderImage shrunk = FolderImage.decode(png(image)).shrunk(2, 2);
    assertThat(shrunk.levels()).containsExactly(40, 100, 40, 100);
    assertThat(shrunk.inverted().levels())
        .containsExactly((byte) 215, (byte) 155, (byte) 215, (byte) 155);
  }

  @Test
  void imagesOfAnotherSizeOrKindAreNamed() {
    write("all/1.png", grey(2, 2, 0));
    write("all/2.png", grey(2, 3, 0));
    assertBad("all", "2.png: expected an image of (1, 2, 2) as the first one, found (1, 2, 3)");
    write("all/2.png", png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB)));
    assertBad("all", "2.png: expected an image of (1, 2, 2) as the first one, found (3, 2, 2)");
  }

  @Test
  void damageIsNamedByFile() {
    write("all/1.png", grey(2, 2, 0));
    write("all/2.png", new byte[] {1, 2});
    assertBad("all", "2.png: expected a PNG header of 26 bytes, found the end after 2");
    write("all/2.png", new byte[100]);
    assertBad("all", "2.png: expected a PNG image, found other bytes");
    byte[] cut = Arrays.copyOf(grey(2, 2, 0), 40);
    write("all/2.png", cut);
    assertThatThrownBy(() -> set("all", 1, FolderLabel.NONE).load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessageStartingWith(
            folder.resolve("all") + ": 2.png: expected a sound image, found one that cannot be")
        .message()
        .hasLineCount(1);
  }

  @Test
  void anImageLargerThanItsFileCanHoldIsRefusedBeforeItIsDecoded() {
    byte[] bomb = grey(2, 2, 0);
    bomb[16] = 0x7f;
    write("all/1.png", bomb);
    assertThatThrownBy(() -> set("all", 1, FolderLabel.NONE).describe(DataFolder.at(folder)))
        .hasMessageContaining(" numbers from " + bomb.length + " bytes, found an image of ");
  }

  @Test
  void anyMutationIsReadOrRefusedInOneLine() {
    Random random = new Random(20260104);
    byte[] sound = grey(6, 5, 77);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] mutated = sound.clone();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      try {
        FolderImage.decode(mutated);
      } catch (WrongImageException e) {
        assertThat(e.getMessage()).startsWith("expected ").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 499);
  }

  @Test
  void missingAndEmptyFoldersAndContradictingKeysAreNamed() throws IOException {
    assertBad("nothing", "there is no such folder or zip");
    Files.createDirectories(folder.resolve("empty"));
    assertBad("empty", "expected PNG or JPEG files, found none");
    write("one/1.png", grey(2, 2, 0));
    assertBad("one", "expected more images than the 1 of testCount, found 1");
    Problems problems = new Problems();
    new ImageFolderSpec("one", Optional.empty(), 0, FolderLabel.NONE, Optional.of(3), false)
        .check("/data/set", problems);
    assertThat(problems.all())
        .extracting(problem -> problem.pointer() + ": " + problem.message())
        .containsExactly(
            "/data/set: expected either testPath or a testCount of at least 1, found neither");
    ImageFolderSpec large =
        new ImageFolderSpec("one", Optional.of("one"), 0, FolderLabel.NONE, Optional.of(3), false);
    assertThatThrownBy(() -> large.describe(DataFolder.at(folder)))
        .hasMessage(
            folder.resolve("one")
                + ": 1.png: expected an image of at least 3 x 3, found (1, 2, 2)");
  }

  /** 136 + 156 characters by 20 drawers; less than 10 % of the paper is ink. */
  @Test
  void omniglotIsReadFromItsZips() {
    DataFolder data = DataFolder.of(Optional.empty(), System.getenv());
    assumeTrue(
        data.path().isPresent() && Files.exists(data.resolve("omniglot")),
        "VAEZOO_DATA has no omniglot: it is not tested");
    ImageFolderSpec set =
        new ImageFolderSpec(
            "omniglot/images_background_small1.zip",
            Optional.of("omniglot/images_background_small2.zip"),
            0,
            FolderLabel.NONE,
            Optional.of(28),
            true);
    DataSets sets = new DataSpec(set, new NoBinarization(), 0, 1).load(data);
    assertThat(sets.train().size()).isEqualTo(136 * 20);
    assertThat(sets.test().size()).isEqualTo(156 * 20);
    assertThat(sets.train().shape()).isEqualTo(new Shape(1, 28, 28));
    double ink = Arrays.stream(sets.train().mean()).average().orElseThrow();
    assertThat(ink).isCloseTo(0.06, within(0.04));
  }

  private static ImageFolderSpec set(String path, int testCount, FolderLabel label) {
    return new ImageFolderSpec(
        path,
        Optional.empty(),
        testCount,
        label,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(ValueKind.LEVELS));
  }

  private static ImageFolderSpec apart(String test) {
    return new ImageFolderSpec(
        "train",
        Optional.of(test),
        0,
        FolderLabel.PARENT,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(ValueKind.LEVELS));
  }

  private Optional<int[]> labels(String path, FolderLabel label) {
    return set(path, 1, label).load(DataFolder.at(folder)).training().labels();
  }

  private static int[] firstLevels(StoredExamples stored, int width) {
    int[] all = IntStream.range(0, stored.size()).toArray();
    double[] mean = new double[all.length];
    Examples shown = stored.shown(new NoBinarization(), 0);
    Arrays.setAll(mean, n -> shown.mean(new int[] {n})[width - 1]);
    return Arrays.stream(mean).mapToInt(m -> (int) Math.round(255 * m)).toArray();
  }

  private void assertBad(String path, String message) {
    assertThatThrownBy(() -> set(path, 1, FolderLabel.NONE).load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve(path) + ": " + message);
  }

  private void write(String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
