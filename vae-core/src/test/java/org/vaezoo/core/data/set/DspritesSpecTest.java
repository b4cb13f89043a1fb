package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Factor;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.view.NoBinarization;

/** Archives of the published layout, of a few images. */
class DspritesSpecTest {

  private static final DspritesSpec SPEC = new DspritesSpec("sprites.npz", 1);

  @TempDir private Path folder;

  @Test
  void readsImagesAsBitsWithTheirFactors() {
    write("(3, 2, 2)", new byte[] {0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1}, classes(3));
    assertThat(SPEC.describe(DataFolder.at(folder)))
        .isEqualTo(new SetDescription("dsprites", new Shape(1, 2, 2), DataKind.BINARY, 2, 1));
    StoredExamples stored = SPEC.load(DataFolder.at(folder)).training();
    assertThat(numbers(stored)).containsExactly(0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1);
    Factors factors = stored.factors().orElseThrow();
    assertThat(factors.all())
        .containsExactly(
            new Factor("color", 1),
            new Factor("shape", 3),
            new Factor("scale", 3),
            new Factor("orientation", 3),
            new Factor("posX", 3),
            new Factor("posY", 33));
    assertThat(List.of(factors.value(2, 0), factors.value(2, 1), factors.value(2, 5)))
        .containsExactly(0, 2, 32);
  }

  @Test
  void whatIsNotDspritesIsNamed() {
    write("(3, 2, 2)", new byte[] {0, 1, 0, 0, 1, 7, 0, 1, 0, 0, 0, 1}, classes(3));
    assertBad("array 'imgs': expected pixels of 0 and 1, found 7 at pixel 1 of image 1");
    write("(3, 4)", new byte[12], classes(3));
    assertBad(
        "array 'imgs': expected bytes of three dimensions (images first), found U1 of [3, 4]");
    write("(3, 2, 2)", new byte[12], classes(2));
    assertBad(
        "array 'latents_classes': expected whole numbers of dimensions [3, 6],"
            + " found I8 of [2, 6]");
    write("(1, 2, 2)", new byte[4], classes(1));
    assertBad("array 'imgs': expected more images than the 1 of testCount, found 1");
  }

  @Test
  void anArchiveLargerThanAnArrayIsDeclaredButNotBelieved() {
    write("(737280, 64, 64)", new byte[4], classes(3));
    assertThatThrownBy(() -> SPEC.describe(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("array 'imgs': offset 10: expected at most ")
        .hasMessageEndingWith("packed ones, found dimensions [737280, 64, 64]");
  }

  @Test
  void imagesThatEndEarlyAreNamed() {
    write("(3, 2, 2)", new byte[11], classes(3));
    assertThatThrownBy(() -> SPEC.load(DataFolder.at(folder)))
        .hasMessageEndingWith("expected 4 bytes of values, found the end after 3");
    write("(3, 2, 2)", new byte[13], classes(3));
    assertThatThrownBy(() -> SPEC.load(DataFolder.at(folder)))
        .hasMessageEndingWith("expected the end after 12 bytes of values, found more bytes");
  }

  private void assertBad(String message) {
    assertThatThrownBy(() -> SPEC.load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("sprites.npz") + ": " + message);
  }

  private void write(String shape, byte[] images, byte[] classes) {
    byte[] metadata = "a pickled object, which is not read".getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        NpzBytes.zip(
            Map.of(
                "imgs.npy",
                NpzBytes.npy(1, "|u1", shape, images),
                "latents_classes.npy",
                NpzBytes.npy(1, "<i8", "(" + classes.length / 48 + ", 6)", classes),
                "metadata.npy",
                metadata));
    IdxBytes.file(folder, "sprites.npz", archive);
  }

  /** Image n is of color 0, posY 16 n and of class n in all else. */
  private static byte[] classes(int images) {
    byte[] bytes = new byte[48 * images];
    ByteBuffer classes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int n = 0; n < images; n++) {
      classes.putLong(0).putLong(n).putLong(n).putLong(n).putLong(n).putLong(16L * n);
    }
    return bytes;
  }

  private static float[] numbers(StoredExamples stored) {
    int[] all = {0, 1, 2};
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return stored
          .shown(new NoBinarization(), 0)
          .present(all, all, new DataNoise.Evaluation(1), manager, DataType.FLOAT32)
          .toFloatArray();
    }
  }
}
