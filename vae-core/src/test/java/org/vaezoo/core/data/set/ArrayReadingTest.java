package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.format.ChannelOrder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;

/** Levels, bits, shares and measurements of arrays and tables, and what else an archive holds. */
class ArrayReadingTest extends ReadsFiles {

  @Test
  void bytesOfZeroAndOneAreRefusedOrBits() {
    byte[] bytes = {0, 1, 1, 0, 1, 0, 0, 1};
    npz("|u1", "(4, 2)", bytes);
    assertRefused(npz(Map.of()), "found 0 and 1 only", "data.set.values to \"binary\"");
    DataSets sets = load(npz(Map.of("values", "binary")));
    assertThat(sets.train().kind()).isEqualTo(DataKind.BINARY);
    assertThat(numbers(sets)).containsExactlyInAnyOrder(0, 1, 1, 0, 1, 0, 0, 1);
    assertThat(load(npz(Map.of("values", "levels"))).train().kind()).isEqualTo(DataKind.GREY);
    npz("|u1", "(4, 2)", new byte[8]);
    assertRefused(npz(Map.of()), "which would be black");
    npz("|u1", "(4, 2)", new byte[] {0, 15, 3, 7, 9, 12, 1, 2});
    assertRefused(npz(Map.of()), "none above 15, which would be dark");
    npz("|u1", "(4, 2)", new byte[] {0, 15, 3, 7, 9, 12, 1, 2});
    assertRefused(npz(Map.of("values", "binary")), "expected zeros and ones", "found ");
    npz("|b1", "(4, 2)", bytes);
    assertRefused(npz(Map.of()), "found 0 and 1 only");
    assertThat(load(npz(Map.of("values", "binary"))).train().kind()).isEqualTo(DataKind.BINARY);
    IdxBytes.file(folder, "i.idx", IdxBytes.joined(IdxBytes.header(4, 1, 2), bytes));
    assertRefused(new IdxSpec("i.idx", NONE, NONE, NONE, 1), "found 0 and 1 only");
  }

  @Test
  void aTableOfZeroAndOneIsRefusedOrBits() {
    write("t.csv", "a,b\n0,1\n1,1\n0,0\n1,0\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "found 0 and 1 only", "\"binary\"", "\"real\"");
    assertThat(load(csv("\"values\": \"binary\"", "t.csv")).train().kind())
        .isEqualTo(DataKind.BINARY);
    assertThat(load(csv("\"values\": \"real\"", "t.csv")).train().kind())
        .isEqualTo(DataKind.CONTINUOUS);
  }

  @Test
  void sharesAndWholeNumbersOfImagesAreRefusedOrWhatIsSaid() {
    npz("<f4", "(2, 1, 2)", little(16).putFloat(0).putFloat(51 / 255f).putFloat(1).putFloat(0.5f));
    assertRefused(npz(Map.of()), "images of numbers of 0 to 1", "\"unit\"");
    assertThat(load(npz(Map.of("values", "unit"))).train().kind())
        .isEqualTo(DataKind.UNIT_INTERVAL);
    DataSpec coins = new DataSpec(npz(Map.of("values", "unit")), new DynamicBinarization(), 0, 1);
    assertThatThrownBy(() -> coins.load(DataFolder.at(folder)))
        .hasMessageContaining("has the number 0.5");
    npz("<f4", "(2, 1, 2)", little(16).putFloat(0).putFloat(51 / 255f).putFloat(1).putFloat(0.2f));
    assertThat(coins.load(DataFolder.at(folder)).train().kind()).isEqualTo(DataKind.BINARY);
    npz("<f4", "(2, 1, 2)", little(16).putFloat(0).putFloat(51).putFloat(255).putFloat(9));
    assertRefused(npz(Map.of()), "images of whole numbers of 0 to 255", "\"levels\"");
    assertThat(load(npz(Map.of("values", "levels"))).train().kind()).isEqualTo(DataKind.GREY);
    npz("<f4", "(2, 2)", little(16).putFloat(0).putFloat(51).putFloat(255).putFloat(9.5f));
    assertRefused(npz(Map.of("values", "levels")), "found 9.5 at number 1 of example 1");
    assertRefused(npz(Map.of("values", "unit")), "expected numbers of 0 to 1");
  }

  @Test
  void numbersOfEveryTypeAndOrderAreRead() {
    npz(
        ">f4",
        "(2, 2)",
        ByteBuffer.allocate(16).putFloat(1.5f).putFloat(-2).putFloat(3).putFloat(4));
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(1.5, -2, 3, 4);
    npz(
        "<i2",
        "(2, 2)",
        little(8)
            .putShort((short) -300)
            .putShort((short) 2)
            .putShort((short) 3)
            .putShort((short) 4));
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(-300, 2, 3, 4);
    npz(
        ">u2",
        "(2, 2)",
        ByteBuffer.allocate(8)
            .putShort((short) -1)
            .putShort((short) 2)
            .putShort((short) 3)
            .putShort((short) 4));
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(65535, 2, 3, 4);
    npz("|i1", "(2, 2)", new byte[] {-1, 2, 3, 4});
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(-1, 2, 3, 4);
    // 1.5, -2, 65504 and the least number above 0 in binary16
    npz(
        "<f2",
        "(2, 2)",
        little(8)
            .putShort((short) 0x3e00)
            .putShort((short) 0xc000)
            .putShort((short) 0x7bff)
            .putShort((short) 1));
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(1.5, -2, 65504, 0x1p-24);
    npz(
        "<f2",
        "(2, 2)",
        little(8)
            .putShort((short) 0x7c00)
            .putShort((short) 0)
            .putShort((short) 1)
            .putShort((short) 1));
    assertRefused(npz(Map.of()), "expected finite numbers, found Infinity at position 0");
  }

  /** [[1, 2, 3], [4, 5, 60]] with the first dimension fastest is 1 4 2 5 3 60. */
  @Test
  void fortranOrderIsPutIntoOrder() {
    IdxBytes.file(
        folder,
        "x.npz",
        NpzBytes.zip(
            Map.of(
                "x.npy",
                NpzBytes.npy(
                    1,
                    "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }",
                    new byte[] {1, 4, 2, 5, 3, 60}))));
    StoredExamples stored = npz(Map.of()).load(DataFolder.at(folder)).training();
    assertThat(levels(stored, 2, 3)).containsExactly(1, 2, 3, 4, 5, 60);
  }

  /** One image of 2 x 2 pixels of three channels: pixel p has channels 10 p + 40, + 1, + 2. */
  @Test
  void channelsAreRefusedLastOrMovedFirst() {
    byte[] x = new byte[24];
    for (int i = 0; i < x.length; i++) {
      x[i] = (byte) (i / 12 * 100 + i % 12 / 3 * 10 + i % 3 + 40);
    }
    npz("|u1", "(2, 2, 2, 3)", x);
    assertThat(ChannelOrder.isDoubtful(List.of(24, 6, 6, 3))).isTrue();
    assertThat(ChannelOrder.isDoubtful(List.of(24, 28, 28, 1))).isTrue();
    assertThat(ChannelOrder.isDoubtful(List.of(24, 32, 32, 4))).isTrue();
    assertThat(ChannelOrder.isDoubtful(List.of(24, 3, 6, 6))).isFalse();
    assertThat(ChannelOrder.isDoubtful(List.of(24, 3, 32, 3))).isFalse();
    assertRefused(npz(Map.of()), "looks like channels; set data.set.channels");
    StoredExamples stored = npz(Map.of("channels", "last")).load(DataFolder.at(folder)).training();
    assertThat(stored.shape()).isEqualTo(new Shape(3, 2, 2));
    assertThat(Arrays.copyOf(levels(stored, 2, 12), 12))
        .containsExactly(40, 50, 60, 70, 41, 51, 61, 71, 42, 52, 62, 72);
    assertThat(load(npz(Map.of("channels", "first"))).train().shape())
        .isEqualTo(new Shape(2, 2, 3));
  }

  @Test
  void aSingleArrayIsRead() {
    IdxBytes.file(
        folder,
        "x.npz",
        NpzBytes.npy(
            1,
            "<f8",
            "(2, 2)",
            little(32).putDouble(1).putDouble(2).putDouble(3).putDouble(4.5).array()));
    assertThat(numbers(load(npz(Map.of())))).containsExactlyInAnyOrder(1, 2, 3, 4.5);
    assertRefused(npz(Map.of("y", "y")), "array 'y': expected an archive of several arrays");
  }

  @Test
  void otherFilesAreNamed() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("packed by gzip", IdxBytes.gzip(new byte[3]));
    files.put("MatrixMarket", "%%MatrixMarket matrix array".getBytes(StandardCharsets.UTF_8));
    files.put("HDF5", new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10});
    files.put("MATLAB", "MATLAB 5.0 MAT-file".getBytes(StandardCharsets.UTF_8));
    files.put("pickle", new byte[] {(byte) 0x80, 4, (byte) 0x95});
    files.put("empty", new byte[0]);
    files.forEach(
        (name, bytes) -> {
          IdxBytes.file(folder, "x.npz", bytes);
          assertRefused(npz(Map.of()), name);
        });
    IdxBytes.file(folder, "t.csv", files.get("MatrixMarket"));
    assertRefused(new CsvSpec("t.csv", NONE, 1), "expected text, but the file is a MatrixMarket");
    IdxBytes.file(folder, "t.csv", NpzBytes.npy(1, "<f4", "(1,)", new byte[4]));
    assertRefused(new CsvSpec("t.csv", NONE, 1), "a single NumPy array");
  }

  private void npz(String type, String shape, ByteBuffer values) {
    byte[] bytes = new byte[values.capacity()];
    values.get(0, bytes);
    npz(type, shape, bytes);
  }

  private void npz(String type, String shape, byte[] values) {
    IdxBytes.file(
        folder, "x.npz", NpzBytes.zip(Map.of("x.npy", NpzBytes.npy(1, type, shape, values))));
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int[] levels(StoredExamples stored, int size, int width) {
    int[] rows = IntStream.range(0, size).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      double[] x =
          stored
              .shown(new NoBinarization(), 0)
              .present(rows, rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64)
              .toDoubleArray();
      assertThat(x).hasSize(size * width);
      return Arrays.stream(x).mapToInt(each -> (int) Math.round(255 * each)).toArray();
    }
  }
}
