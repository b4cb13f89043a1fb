package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.format.Idx;
import org.vaezoo.core.data.format.IdxHeader;
import org.vaezoo.core.data.format.IdxReader;

class IdxReaderTest {

  @TempDir private Path folder;

  @Test
  void readsPlainAndPackedFilesAlike() {
    byte[] bytes = IdxBytes.counting(5, 2, 3);
    Idx plain = IdxReader.read(IdxBytes.file(folder, "plain", bytes));
    Idx packed = IdxReader.read(IdxBytes.file(folder, "packed", IdxBytes.gzip(bytes)));

    assertThat(plain.header().dimensions()).containsExactly(5, 2, 3);
    assertThat(plain.header().example()).isEqualTo(new Shape(1, 2, 3));
    assertThat(plain.values()).isEqualTo(Arrays.copyOfRange(bytes, 16, 46));
    assertThat(packed.values()).isEqualTo(plain.values());
    assertThat(packed.sha256()).isEqualTo(plain.sha256()).isEqualTo(Digests.of(bytes));
  }

  @Test
  void readsOneToFourDimensions() {
    assertThat(header(IdxBytes.counting(7)).example()).isEqualTo(new Shape());
    assertThat(header(IdxBytes.counting(7, 4)).example()).isEqualTo(new Shape(4));
    assertThat(header(IdxBytes.counting(7, 3, 2, 4)).example()).isEqualTo(new Shape(3, 2, 4));
  }

  @Test
  void refusesWhatIsNotIdx() {
    byte[] bytes = IdxBytes.counting(2, 2);
    bytes[0] = 'P';
    bytes[1] = 'K';
    assertBad(bytes, "bad: offset 0: expected an IDX magic number 0x000008nn, found 0x504b0802");
  }

  @Test
  void refusesOtherTypesThanUnsignedByte() {
    byte[] bytes = IdxBytes.counting(2, 2);
    bytes[2] = 0x0d;
    assertBad(bytes, "bad: offset 2: expected type 0x08 (unsigned byte), found 0x0d");
  }

  @Test
  void refusesNoneOrTooManyDimensions() {
    assertBad(IdxBytes.header(), "bad: offset 3: expected 1 to 4 dimensions, found 0");
    assertBad(
        IdxBytes.counting(1, 1, 1, 1, 1), "bad: offset 3: expected 1 to 4 dimensions, found 5");
  }

  @Test
  void refusesNegativeAndEmptyDimensions() {
    assertBad(
        IdxBytes.header(3, -28, 28),
        "bad: offset 8: expected a dimension of at least 1, found -28");
    assertBad(IdxBytes.header(0, 28), "bad: offset 4: expected a dimension of at least 1, found 0");
  }

  @Test
  void refusesDimensionsThatOverflow() {
    assertBad(
        IdxBytes.header(65536, 65536),
        "bad: offset 8: expected at most 2147483639 values in all,"
            + " found dimensions [65536, 65536]");
    assertBad(
        IdxBytes.header(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
        "bad: offset 4: expected at most 2147483639 values in all, found dimensions [2147483647]");
  }

  @Test
  void refusesAHeaderThatEnds() {
    byte[] header = Arrays.copyOf(IdxBytes.header(2, 2), 10);
    assertBad(header, "bad: offset 8: expected 4 bytes of the header, found the end after 2");
    assertBad(new byte[0], "bad: offset 0: expected 4 bytes of the header, found the end after 0");
  }

  @Test
  void holdsAPlainFilesDimensionsAgainstItsSize() {
    byte[] bytes = IdxBytes.counting(2, 3);
    assertBad(
        Arrays.copyOf(bytes, 17),
        "bad: offset 17: expected 18 bytes (dimensions 2 x 3), found the end after 17");
    assertBad(
        Arrays.copyOf(bytes, 20),
        "bad: offset 18: expected the end after 18 bytes (dimensions 2 x 3), found 2 more bytes");
  }

  @Test
  void refusesShortAndLongBodiesOfPackedFiles() {
    byte[] bytes = IdxBytes.counting(2, 3);
    assertBad(
        IdxBytes.gzip(Arrays.copyOf(bytes, 17)),
        "bad: offset 17 (unpacked): expected 6 bytes of values, found the end after 5");
    assertBad(
        IdxBytes.gzip(Arrays.copyOf(bytes, 19)),
        "bad: offset 18 (unpacked): expected the end after 6 bytes of values, found more bytes");
  }

  @Test
  void refusesADamagedPackAtWhateverByteItEnds() {
    byte[] packed = IdxBytes.gzip(IdxBytes.counting(40, 5));
    for (int length = 2; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> IdxReader.read(IdxBytes.file(folder, "cut.gz", cut)))
          .isInstanceOf(BadDataException.class)
          .hasMessageStartingWith(folder.resolve("cut.gz").toString() + ": ")
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void refusesAWrongChecksumAndBytesAfterThePack() {
    byte[] packed = IdxBytes.gzip(IdxBytes.counting(40, 5));
    byte[] flipped = packed.clone();
    flipped[packed.length - 8] ^= 1;
    assertThatThrownBy(() -> IdxReader.read(IdxBytes.file(folder, "flipped.gz", flipped)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("flipped.gz: cannot be read: ");
    byte[] longer = IdxBytes.joined(packed, new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> IdxReader.read(IdxBytes.file(folder, "longer.gz", longer)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("longer.gz: cannot be read: ");
  }

  @Test
  void refusesMoreThanDeflateCanPackBeforeReadingIt() {
    byte[] packed = IdxBytes.gzip(IdxBytes.header(60000, 28, 28));
    long most = 1032L * packed.length;
    assertBad(
        packed,
        "bad: offset 4 (unpacked): expected at most "
            + most
            + " bytes from "
            + packed.length
            + " packed ones, found dimensions 60000 x 28 x 28");
  }

  @Test
  void unpacksNoMoreOfABombThanItDeclares() {
    byte[] bomb =
        IdxBytes.gzip(IdxBytes.joined(IdxBytes.header(100, 100), new byte[64 * 1024 * 1024]));
    assertThat(bomb.length).isLessThan(80_000);
    Counted file = new Counted(bomb);

    assertThatThrownBy(() -> IdxReader.read(file))
        .isInstanceOf(BadDataException.class)
        .hasMessage(
            "counted: offset 10012 (unpacked): expected the end after 10000 bytes of values,"
                + " found more bytes");
    assertThat(file.read()).as("packed bytes read").isLessThanOrEqualTo(1 << 16);
  }

  @Test
  void anyMutationIsReadOrRefusedInOneLine() {
    Random random = new Random(20260101);
    byte[] plain = IdxBytes.counting(4, 3, 3);
    byte[] packed = IdxBytes.gzip(plain);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] mutated = (i % 2 == 0 ? plain : packed).clone();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      try {
        IdxReader.read(new Counted(mutated));
      } catch (BadDataException e) {
        assertThat(e.getMessage()).startsWith("counted: ").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 1999);
  }

  @Test
  void namesAMissingFile() {
    DataFile missing = new DataFile.OnDisk(folder.resolve("nothing"));
    assertThatThrownBy(() -> IdxReader.read(missing))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("nothing") + ": there is no such file");
  }

  private IdxHeader header(byte[] bytes) {
    return IdxReader.header(IdxBytes.file(folder, "file", bytes));
  }

  private void assertBad(byte[] bytes, String message) {
    DataFile file = IdxBytes.file(folder, "bad", bytes);
    assertThatThrownBy(() -> IdxReader.read(file))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder + "/" + message);
  }
}
