package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.format.FolderImage;
import org.vaezoo.core.data.stored.DataSets;

/** Folders of images. */
class PictureReadingTest extends ReadsFiles {

  @Test
  void companionsOfMacOsAndHiddenFilesArePassedOver() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("set/1.png", image("png", 3, 3));
    entries.put("set/2.PNG", image("png", 3, 3));
    entries.put("__MACOSX/set/._1.png", new byte[] {0, 5, 22, 7});
    entries.put("set/._2.png", new byte[] {0, 5});
    entries.put("set/.DS_Store", new byte[] {0});
    entries.put("set/old.bmp", new byte[] {0});
    entries.put("set/readme.txt", new byte[] {0});
    IdxBytes.file(folder, "x.zip", NpzBytes.zip(entries));
    DataSets sets = load(pictures("x.zip", ""));
    assertThat(sets.train().size() + sets.test().size()).isEqualTo(2);
    assertThat(sets.reading().orElseThrow().notes())
        .containsExactly(
            "passed over 1 .bmp files",
            "passed over 2 hidden files (__MACOSX, names that begin with a point)");
  }

  @Test
  void imagesOfTwoKindsAreAQuestion() throws IOException {
    for (int i = 0; i < 3; i++) {
      IdxBytes.file(folder, "all/" + i + ".png", image("png", 4, 4));
      IdxBytes.file(folder, "all/" + i + ".jpg", image("jpeg", 4, 4));
    }
    IdxBytes.file(folder, "all/3.jpeg", image("jpeg", 4, 4));
    assertRefused(pictures("all", ""), "3 PNG and 4 JPEG files", "data.set.files");
    assertThat(size(load(pictures("all", ", \"files\": \"png\"")))).isEqualTo(3);
    assertThat(size(load(pictures("all", ", \"files\": \"jpeg\"")))).isEqualTo(4);
    assertThat(size(load(pictures("all", ", \"files\": \"all\"")))).isEqualTo(7);
    IdxBytes.file(folder, "gif/1.gif", new byte[] {1});
    assertRefused(pictures("gif", ""), "expected PNG or JPEG files, found none but 1 .gif files");
    IdxBytes.file(folder, "bad/1.jpg", new byte[] {-1, -40, -1, -32});
    IdxBytes.file(folder, "bad/2.jpg", new byte[] {-1, -40, -1, -32});
    assertRefused(pictures("bad", ""), "1.jpg: expected a sound image");
  }

  @Test
  void picturesThatAreNoSquaresAreCroppedOrSquashedAsIsSaid() throws IOException {
    IdxBytes.file(folder, "all/1.png", image("png", 6, 4));
    IdxBytes.file(folder, "all/2.png", image("png", 6, 4));
    assertRefused(pictures("all", ", \"size\": 2"), "4 x 6; set data.set.fit to \"crop\"");
    DataSets squashed = load(pictures("all", ", \"size\": 2, \"fit\": \"squash\""));
    DataSets cropped = load(pictures("all", ", \"size\": 2, \"fit\": \"crop\""));
    assertThat(cropped.train().shape()).isEqualTo(new Shape(1, 2, 2));
    // columns of levels 60 + 20 x: the middle square has x = 1 .. 4, halves (1, 2) and (3, 4)
    assertThat(levels(cropped)).startsWith(90, 130);
    // halves (0, 1, 2) and (3, 4, 5)
    assertThat(levels(squashed)).startsWith(80, 140);
  }

  @Test
  void whatIsTransparentIsSeenOnWhiteAndSixteenBitsAreRounded() throws Exception {
    BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0x00000000);
    clear.setRGB(1, 0, 0x80ff0000);
    // half of red on white is 255, 127, 127
    assertThat(FolderImage.decode(bytes(clear, "png")).levels())
        .containsExactly(-1, -1, -1, 127, -1, 127);
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(0, 0, 0, 65535);
    deep.getRaster().setSample(1, 0, 0, 257 * 100 + 100);
    assertThat(FolderImage.decode(bytes(deep, "png")).levels()).containsExactly(-1, 100);
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.getRaster().setSample(i % width, i / width, 0, 60 + 20 * (i % width));
    }
    return bytes(image, format);
  }

  private static byte[] bytes(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static DataSetSpec pictures(String path, String keys) {
    return read(
        "{\"type\": \"image-folder\", \"path\": \"" + path + "\", \"testCount\": 1" + keys + "}");
  }
}
