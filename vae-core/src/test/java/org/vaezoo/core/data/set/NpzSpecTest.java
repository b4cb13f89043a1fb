package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Problems;

class NpzSpecTest {

  /**
   * What savez_compressed of NumPy 2.4.6 wrote of x = [[0, 0.5], [1, 1.5], [2, 2.5]] as float32 and
   * of y = [2, 0, 1].
   */
  private static final String NUMPY =
      "UEsDBC0AAAAIAAAAIQCI4yzh//////////8FABQAeC5ucHkBABAAmAAAAAAAAABXAAAAAAAAAJvsF+obEMnI"
          + "UMZQrZ6SWpxcpG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GsY6CkaaOgq1CmQDLgYI"
          + "sGdgaADiA0DM4MDAoOAAAFBLAwQtAAAACAAAACEAihrOE///////////BQAUAHkubnB5AQAQAJgAAAAAAAAA"
          + "SgAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2mhrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC"
          + "+RrGOpo6CrUKFAAuJgZUwAilAVBLAQItAy0AAAAIAAAAIQCI4yzhVwAAAJgAAAAFAAAAAAAAAAAAAACAAQAA"
          + "AAB4Lm5weVBLAQItAy0AAAAIAAAAIQCKGs4TSgAAAJgAAAAFAAAAAAAAAAAAAACAAY4AAAB5Lm5weVBLBQYA"
          + "AAAAAgACAGYAAAAPAQAAAAA=";

  private static final DataNoise ANY = new DataNoise.Evaluation(1);

  @TempDir private Path folder;

  @Test
  void readsWhatNumpyWrote() {
    IdxBytes.file(folder, "a.npz", Base64.getDecoder().decode(NUMPY));
    NpzSpec set = set("x", Optional.of("y"), 1);
    assertThat(set.describe(DataFolder.at(folder)))
        .isEqualTo(
            new SetDescription("a.npz", new Shape(2), DataKind.CONTINUOUS, 2, 1).withClasses(3));
    StoredExamples stored = set.load(DataFolder.at(folder)).training();
    assertThat(stored.labels().orElseThrow()).containsExactly(2, 0, 1);
    assertThat(numbers(stored)).containsExactly(0, 0.5, 1, 1.5, 2, 2.5);
  }

  @Test
  void readsEveryTypeAndVersion() {
    for (int version = 1; version <= 3; version++) {
      assertThat(read(version, "<f4", little(12).putFloat(1.5f).putFloat(-2).putFloat(3)))
          .containsExactly(1.5, -2, 3);
      assertThat(read(version, "<f8", little(24).putDouble(0.1).putDouble(-2).putDouble(3)))
          .containsExactly(0.1, -2, 3);
      assertThat(read(version, "<i4", little(12).putInt(1).putInt(-2).putInt(1 << 30)))
          .containsExactly(1, -2, 1 << 30);
      assertThat(read(version, "<i8", little(24).putLong(1).putLong(-2).putLong(1L << 40)))
          .containsExactly(1, -2, 1L << 40);
    }
  }

  @Test
  void bytesAreGreyImages() {
    byte[] levels = {0, 51, (byte) 255, 102, 0, 0, 0, 0};
    write(Map.of("x.npy", NpzBytes.npy(1, "|u1", "(2, 2, 2)", levels)));
    DataSets sets =
        new DataSpec(set("x", Optional.empty(), 1), new NoBinarization(), 0, 1)
            .standardized(Standardization.NONE)
            .load(DataFolder.at(folder));
    assertThat(sets.train().shape()).isEqualTo(new Shape(1, 2, 2));
    assertThat(sets.train().kind()).isEqualTo(DataKind.GREY);
    assertThat(sets.train().mean()[1] + sets.test().mean()[1]).isEqualTo(51 / 255f);
  }

  @Test
  void testArraysAreApart() {
    byte[] x = NpzBytes.npy(1, "|u1", "(2, 3)", new byte[] {1, 2, 3, 4, 5, 60});
    byte[] t = NpzBytes.npy(1, "|u1", "(1, 3)", new byte[] {7, 8, 90});
    write(Map.of("x_train.npy", x, "x_test.npy", t));
    NpzSpec set =
        new NpzSpec(
            "a.npz", "x_train", Optional.empty(), Optional.of("x_test"), Optional.empty(), 0);
    assertThat(set.describe(DataFolder.at(folder)))
        .isEqualTo(new SetDescription("a.npz", new Shape(3), DataKind.GREY, 2, 1));
    assertThat(set.load(DataFolder.at(folder)).test()).isPresent();
    NpzSpec wrong =
        new NpzSpec("a.npz", "x_train", Optional.empty(), Optional.of("z"), Optional.empty(), 0);
    assertThatThrownBy(() -> wrong.describe(DataFolder.at(folder)))
        .hasMessageContaining("array 'z': expected one of the arrays [")
        .hasMessageEndingWith(", found none of this name");
  }

  @Test
  void keysThatContradictEachOtherAreRefused() {
    Problems problems = new Problems();
    new NpzSpec("a.npz", "x", Optional.empty(), Optional.empty(), Optional.of("y"), 0)
        .check("/data/set", problems);
    assertThat(problems.all())
        .extracting(problem -> problem.pointer() + ": " + problem.message())
        .containsExactly(
            "/data/set: expected either testX or a testCount of at least 1, found neither",
            "/data/set/testY: expected none without testX, found one");
  }

  @Test
  void whatIsNotAnArrayIsNamedByOffset() {
    byte[] sound = NpzBytes.npy(1, "<f4", "(2, 1)", new byte[8]);
    byte[] magic = sound.clone();
    magic[2] = 'u';
    assertBad(magic, "offset 0: expected the magic number of NPY, found 0x75 at byte 2");
    byte[] version = sound.clone();
    version[6] = 4;
    assertBad(version, "offset 6: expected version 1, 2 or 3, found 4");
    assertBad(
        Arrays.copyOf(sound, 5),
        "offset 5: expected 8 bytes of the magic number and version of NPY,"
            + " found the end after 5");
    assertBad(
        Arrays.copyOf(sound, sound.length - 3),
        "offset " + (sound.length - 3) + ": expected 8 bytes of values, found the end after 5");
    assertBad(
        Arrays.copyOf(sound, sound.length + 1),
        "offset " + sound.length + ": expected the end after 8 bytes of values, found more bytes");
    byte[] header = NpzBytes.npy(2, "x", new byte[0]);
    header[11] = 1;
    assertBad(header, "offset 8: expected a header of at most 65536 bytes, found 16777218");
  }

  @Test
  void headersThatCannotBeReadAreNamed() {
    assertHeader("{}", "a header with descr, fortran_order and shape, found '{}'");
    assertHeader(
        "{'descr': '<f9', 'fortran_order': False, 'shape': (2, 1)}",
        "a type of [b1, u1, u2, u4, u8, i1, i2, i4, i8, f2, f4, f8], found '<f9'");
    assertHeader(
        "{'descr': '|O', 'fortran_order': False, 'shape': (2, 1)}",
        "a type of [b1, u1, u2, u4, u8, i1, i2, i4, i8, f2, f4, f8], found '|O'");
    assertHeader(
        "{'descr': '<f4', 'fortran_order': False, 'shape': ()}",
        "at least one dimension, found ()");
    assertHeader(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0)}",
        "dimensions of 1 to 2147483639 values in all, found (2, 0)");
    assertHeader(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536, 65536, 65536)}",
        "dimensions of 1 to 2147483639 values in all, found (65536, 65536, 65536, 65536)");
  }

  @Test
  void refusesMoreThanDeflateCanPackBeforeReadingIt() {
    write(Map.of("x.npy", NpzBytes.npy(1, "<f8", "(100000, 1000)", new byte[8])));
    assertThatThrownBy(() -> set("x", Optional.empty(), 1).load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("array 'x': offset 10: expected at most ")
        .hasMessageEndingWith(" packed ones, found dimensions [100000, 1000]");
  }

  @Test
  void unpacksNoMoreOfABombThanItDeclares() {
    byte[] bomb = NpzBytes.npy(1, "|u1", "(10, 10)", new byte[1 << 26]);
    int header = bomb.length - (1 << 26);
    assertBad(
        bomb,
        "offset "
            + (header + 100)
            + ": expected the end after 100 bytes of values,"
            + " found more bytes");
  }

  @Test
  void labelsAndNumbersAreChecked() {
    byte[] x = NpzBytes.npy(1, "<f4", "(2, 1)", little(8).putFloat(1).putFloat(2).array());
    byte[] nan = NpzBytes.npy(1, "<f4", "(2, 1)", little(8).putFloat(1).putInt(-1).array());
    byte[] few = NpzBytes.npy(1, "|u1", "(1,)", new byte[1]);
    byte[] real = NpzBytes.npy(1, "<f4", "(2,)", little(8).putFloat(0).putFloat(0.5f).array());
    byte[] two = NpzBytes.npy(1, "<i4", "(2,)", little(8).putInt(1).putInt(0).array());
    byte[] large = NpzBytes.npy(1, "<i4", "(2,)", little(8).putInt(1).putInt(-2).array());
    assertBadSet(
        nan, two, "array 'x': expected finite numbers, found NaN at position 1 (example 1)");
    assertBadSet(
        x,
        few,
        "array 'y': expected 2 whole numbers, as many as examples, found dimensions [1] of u1");
    assertBadSet(
        x,
        real,
        "array 'y': expected classes from 0, or -1 where one is not known, found 0.5 at position"
            + " 1");
    assertBadSet(
        x,
        large,
        "array 'y': expected classes from 0, or -1 where one is not known, found -2 at position 1");
  }

  @Test
  void aFileThatIsNoArchiveIsOneLine() {
    assertThatThrownBy(() -> set("x", Optional.empty(), 1).describe(DataFolder.at(folder)))
        .hasMessage(folder.resolve("a.npz") + ": there is no such file");
    IdxBytes.file(folder, "a.npz", new byte[100]);
    assertThatThrownBy(() -> set("x", Optional.empty(), 1).describe(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessageStartingWith(
            folder.resolve("a.npz")
                + ": expected a NumPy archive (.npz), found a file that is none")
        .message()
        .hasLineCount(1);
  }

  @Test
  void anyMutationIsReadOrRefusedInOneLine() {
    Random random = new Random(20260103);
    byte[] sound = NpzBytes.zip(Map.of("x.npy", NpzBytes.npy(1, "<f4", "(4, 3)", new byte[48])));
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] mutated = sound.clone();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      IdxBytes.file(folder, "a.npz", mutated);
      try {
        set("x", Optional.empty(), 1).load(DataFolder.at(folder));
      } catch (BadDataException e) {
        assertThat(e.getMessage()).startsWith(folder + "/a.npz: ").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isBetween(300, 999);
  }

  private static NpzSpec set(String x, Optional<String> y, int testCount) {
    return new NpzSpec("a.npz", x, y, Optional.empty(), Optional.empty(), testCount);
  }

  private double[] read(int version, String type, ByteBuffer values) {
    byte[] bytes = new byte[values.capacity()];
    values.get(0, bytes);
    write(Map.of("x.npy", NpzBytes.npy(version, type, "(3, 1)", bytes)));
    return numbers(set("x", Optional.empty(), 1).load(DataFolder.at(folder)).training());
  }

  private static double[] numbers(StoredExamples stored) {
    int[] all = {0, 1, 2};
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return stored
          .shown(new NoBinarization(), 0)
          .present(all, all, ANY, manager, DataType.FLOAT64)
          .toDoubleArray();
    }
  }

  private void assertHeader(String header, String message) {
    assertBad(NpzBytes.npy(1, header, new byte[8]), "offset 10: expected " + message);
  }

  private void assertBad(byte[] array, String message) {
    write(Map.of("x.npy", array));
    assertThatThrownBy(() -> set("x", Optional.empty(), 1).load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("a.npz") + ": array 'x': " + message);
  }

  private void assertBadSet(byte[] x, byte[] y, String message) {
    write(Map.of("x.npy", x, "y.npy", y));
    assertThatThrownBy(() -> set("x", Optional.of("y"), 1).load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("a.npz") + ": " + message);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(Map<String, byte[]> entries) {
    IdxBytes.file(folder, "a.npz", NpzBytes.zip(entries));
  }
}
