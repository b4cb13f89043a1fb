package org.vaezoo.measures.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressedFileTest {

  private final CompressedImages images =
      new CompressedImages(
          ArithmeticName.ENGINE,
          "a processor, an engine",
          "ab".repeat(32),
          "cd".repeat(32),
          3,
          List.of(1, 4, 5),
          256,
          new CodingSettings(8, 14, 15, 2, -5),
          Map.of(),
          List.of(
              new CompressedImages.Chain(1L << 40, 3, List.of(1, -2, 3)),
              new CompressedImages.Chain(RansStack.LOWEST, 0, List.of())));

  private final byte[] bytes = CompressedFile.bytes(images);

  @Test
  void whatIsWrittenReadsBack() {
    assertThat(CompressedFile.read(bytes)).isEqualTo(images);
    assertThat(images.dimensions()).isEqualTo(20);
    assertThat(images.initialBits()).isEqualTo(3 * 32 + 2 * 31);
  }

  @Test
  void scalesReadBack() {
    Scale scale = Scale.of(new double[] {1, 5, 3, 5}, new double[] {0, -60, 0, -60}, 2);
    CompressedImages scaled =
        new CompressedImages(
            images.arithmetic(),
            "",
            images.weights(),
            images.digest(),
            3,
            images.example(),
            256,
            images.settings(),
            Map.of(1, scale),
            images.chains());
    Scale read = CompressedFile.read(CompressedFile.bytes(scaled)).scales().get(1);
    assertThat(read.mean(0)).isEqualTo(2f);
    assertThat(read.deviation(0))
        .as("of means 1 and 3, variances 1")
        .isEqualTo((float) Math.sqrt(2));
    assertThat(read.mean(1)).isEqualTo(5f);
    assertThat(read.deviation(1)).as("never nothing").isEqualTo(1e-6f);
  }

  @Test
  void everyFlippedByteAndEveryShorterFileIsRefused() {
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertRefused(damaged);
      assertRefused(Arrays.copyOf(bytes, i));
    }
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Test
  void foreignFilesAndOtherVersionsAreNamed() {
    assertThatThrownBy(() -> CompressedFile.read("hello, world".getBytes(StandardCharsets.UTF_8)))
        .hasMessage(
            "offset 0: expected a file of vaezoo compress, which begins with VZBB, found another");
    byte[] later = bytes.clone();
    later[4] = 9;
    assertThatThrownBy(() -> CompressedFile.read(later))
        .hasMessage(
            "offset 4: expected version 1 of the format, found 9; use the version of vaezoo that"
                + " wrote it");
  }

  private static void assertRefused(byte[] damaged) {
    assertThatThrownBy(() -> CompressedFile.read(damaged))
        .isInstanceOf(DamagedFileException.class)
        .message()
        .isNotBlank()
        .hasLineCount(1);
  }
}
