package org.vaezoo.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;

/** Everyday files that were read as something else, and what is made of them. */
class ReadingTest {

  private static final Optional<String> NONE = Optional.empty();

  /** Four rows; the mean over them of half the sum of squares is 3.443225. */
  private static final String ROWS =
      """
      2.0409,-2.5557,0.4181
      -0.5678,-0.4526,-0.2156
      -2.02,-0.2319,-0.8652
      3.323,0.2258,-0.3526
      """;

  @TempDir private Path folder;

  // A first line of numbers.

  @Test
  void aTableWithoutHeaderIsRefusedWithTheKey() {
    write("t.csv", ROWS);
    assertRefused(
        new CsvSpec("t.csv", NONE, 1), "t.csv: line 1: expected a header", "data.set.header");
    write("t.csv", ROWS.replace(',', '\t'));
    assertRefused(new CsvSpec("t.csv", NONE, 1), "line 1: expected a header");
    write("t.csv", "1;2\n3;4\n5;7\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "line 1: expected a header");
    write("years.csv", "1990,1991\n3,4\n5,7\n");
    assertRefused(new CsvSpec("years.csv", NONE, 1), "to true where the numbers are names");
  }

  @Test
  void theKeyOfTheHeaderReadsEveryRow() {
    write("t.csv", ROWS);
    DataSets sets = load(csv("\"header\": false", "t.csv"));
    assertThat(sets.train().size() + sets.test().size()).isEqualTo(4);
    assertThat(squares(sets)).isCloseTo(3.443225, within(1e-4));
    write("years.csv", "1990,1991\n3,4\n5,7\n");
    DataSets years = load(csv("\"header\": true", "years.csv"));
    assertThat(years.reading().orElseThrow().columns()).containsExactly("1990", "1991");
    assertThat(years.train().size() + years.test().size()).isEqualTo(2);
  }

  /** As .amat files have them, and numpy.savetxt. */
  @Test
  void blanksTabsAndSemicolonsSeparate() {
    double expected = 3.443225;
    write("t.amat", " " + ROWS.replace(",", "   ").replace("\n", " \n "));
    assertThat(squares(load(csv("\"header\": false", "t.amat")))).isCloseTo(expected, within(1e-4));
    write("t.txt", "# a b c\n" + ROWS.replace(',', ' '));
    assertThat(squares(load(csv("\"header\": null", "t.txt")))).isCloseTo(expected, within(1e-4));
    write("t.tsv", "a\tb\tc\n" + ROWS.replace(',', '\t'));
    assertThat(squares(load(new CsvSpec("t.tsv", NONE, 1)))).isCloseTo(expected, within(1e-4));
    write("t.csv", "a;b;c\n" + ROWS.replace(',', ';').replace('.', ','));
    assertThat(squares(load(new CsvSpec("t.csv", NONE, 1)))).isCloseTo(expected, within(1e-4));
    write("tab.csv", "a\tb\tc\n" + ROWS.replace(',', '\t').replace('.', ','));
    assertThat(squares(load(new CsvSpec("tab.csv", NONE, 1)))).isCloseTo(expected, within(1e-4));
  }

  @Test
  void aCommaBeforeThreeDigitsMayBeOneOfThousands() {
    write("t.csv", "a;b\n1,234;5\n2,345;6\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "data.set.decimal");
    DataSets sets = load(csv("\"decimal\": \"comma\"", "t.csv"));
    assertThat(sets.reading().orElseThrow().least()).isEqualTo(1.234);
  }

  @Test
  void aTableMayBePacked() {
    IdxBytes.file(
        folder, "t.csv.gz", IdxBytes.gzip(("a,b,c\n" + ROWS).getBytes(StandardCharsets.UTF_8)));
    assertThat(squares(load(new CsvSpec("t.csv.gz", NONE, 1)))).isCloseTo(3.443225, within(1e-4));
  }

  // Columns that count.

  @Test
  void aColumnWithoutNameThatNumbersTheRowsIsLeftOut() {
    String[] rows = ROWS.split("\n", -1);
    write("t.csv", ",a,b,c\n0," + rows[0] + "\n1," + rows[1] + "\n2," + rows[2] + "\n3," + rows[3]);
    DataSets sets = load(new CsvSpec("t.csv", NONE, 1));
    assertThat(squares(sets)).isCloseTo(3.443225, within(1e-4));
    assertThat(sets.reading().orElseThrow().notes())
        .startsWith("column 1, without a name, numbers the rows and is left out");
    write("t.csv", "a,,c\n1.5,2,3\n1,2,3\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "expected a name for every column");
    write("t.csv", ",b\n1.5,2\n1,2\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "none for column 1");
  }

  @Test
  void aNamedColumnThatNumbersTheRowsIsRefusedWithTheKeys() {
    for (String name : List.of("id", "Unnamed: 0", "time")) {
      write("t.csv", name + ",x\n1,.5\n2,.25\n3,.125\n4,.5\n5,.75\n");
      assertRefused(new CsvSpec("t.csv", NONE, 1), "data.set.ignore to [\"" + name + "\"]");
    }
    write("t.csv", "n,x\n3,.5\n1,.25\n0,.125\n4,.5\n2,.75\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "column 'n' numbers the rows");
    write("t.csv", "id,x\n103,.5\n1,.25\n77,.125\n4,.5\n2,.75\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "column 'id' numbers the rows");
    assertThat(load(csv("\"ignore\": [\"id\"]", "t.csv")).train().shape()).isEqualTo(new Shape(1));
    assertThat(load(csv("\"keep\": [\"id\"]", "t.csv")).train().shape()).isEqualTo(new Shape(2));
    write("t.csv", "n,x\n3,.5\n1,.25\n3,.125\n4,.5\n2,.75\n");
    assertThat(load(new CsvSpec("t.csv", NONE, 1)).train().shape()).isEqualTo(new Shape(2));
  }

  // Levels, bits, shares, measurements.

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

  // Labels.

  @Test
  void labelsAreCountedFromZeroAndNumberedByOrder() {
    LabelTable table =
        LabelTable.of("l", new byte[] {0, 7, (byte) 255, 7}, Optional.of(new byte[] {7}));
    assertThat(table.classes()).containsExactly("0", "7", "255");
    assertThat(table.training()).containsExactly(0, 1, 2, 1);
    assertThat(table.test().orElseThrow()).containsExactly(1);
    double[] letters = IntStream.rangeClosed(1, 26).mapToDouble(i -> i).toArray();
    assertThat(LabelTable.of("l", letters, Optional.empty()).classes()).hasSize(26).startsWith("1");
    LabelTable words =
        LabelTable.of("l", List.of("cat", "", "ant", "cat"), Optional.of(List.of("ant", "-1")));
    assertThat(words.classes()).containsExactly("ant", "cat");
    assertThat(words.training()).containsExactly(1, -1, 0, 1);
    assertThat(words.test().orElseThrow()).containsExactly(0, -1);
    assertThatThrownBy(() -> LabelTable.of("l", List.of("a"), Optional.of(List.of("a", "b"))))
        .hasMessageContaining("class 'b' of test example 1 has no training example");
    assertThatThrownBy(() -> LabelTable.of("l", new double[] {1.5}, Optional.empty()))
        .hasMessageContaining("expected classes from 0");
    assertThatThrownBy(() -> LabelTable.of("l", new double[] {-1}, Optional.empty()))
        .hasMessageContaining("found none that is known");
  }

  @Test
  void aColumnOfWordsIsALabelAndACondition() {
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,a\n1,b\n0.5,a\n7,b\n");
    DataSetSpec set = csv("\"label\": \"kind\"", "t.csv");
    assertThat(set.describe(DataFolder.at(folder)).classes()).contains(2);
    DataSpec given =
        new DataSpec(
            set, new NoBinarization(), 0, 1, Optional.of(new LabelCondition()), Optional.empty());
    assertThat(given.load(DataFolder.at(folder)).train().side().condition()).contains(new Shape(2));
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,\n1,b\n0.5,a\n7,b\n");
    DataSets sets = load(set);
    assertThat(sets.reading().orElseThrow().unlabelled().stream().mapToInt(i -> i).sum())
        .isEqualTo(1);
    assertThatThrownBy(() -> given.load(DataFolder.at(folder)))
        .hasMessageContaining("the label is the condition: expected one for every example");
    write("t.csv", "x,kind\n1.5,a\nsix,b\n");
    assertRefused(set, "line 3: expected a finite decimal number in column 'x'");
  }

  /** The one example of a class is the one that is held out. */
  @Test
  void aClassThatIsTestedIsTrained() {
    int tested = new Partition(6, 1, 0).test()[0];
    StringBuilder table = new StringBuilder("x,kind\n");
    for (int n = 0; n < 6; n++) {
      table.append(n * n).append(n == tested ? ",rare\n" : ",often\n");
    }
    write("t.csv", table.toString());
    assertRefused(
        csv("\"label\": \"kind\"", "t.csv"), "class 'rare' has no training example, but 1 to test");
  }

  @Test
  void labelsOfAnArchiveAreACondition() {
    IdxBytes.file(
        folder,
        "x.npz",
        NpzBytes.zip(
            Map.of(
                "x.npy",
                NpzBytes.npy(1, "|u1", "(6, 1)", new byte[] {9, 99, 3, 4, 5, 6}),
                "y.npy",
                NpzBytes.npy(1, "|i1", "(6,)", new byte[] {0, 1, 0, 1, 0, 1}))));
    assertThat(npz(Map.of("y", "y")).describe(DataFolder.at(folder)).classes()).contains(2);
  }

  // Folders of images.

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

  // Parts of a set.

  @Test
  void aPartOfASetIsAFixedChoice() {
    write("t.csv", String.join("\n", "x 0.5 1.5 7 2.5 3 9 11 12 20 30".split(" ", -1)));
    DataSetSpec set = new CsvSpec("t.csv", NONE, 2);
    DataSets all = load(set);
    DataSets some = part(set, 5, 2).load(DataFolder.at(folder));
    DataSets fewer = part(set, 4, 2).load(DataFolder.at(folder));
    assertThat(indices(some.test())).isEqualTo(indices(all.test()));
    assertThat(some.train().size()).isEqualTo(3);
    assertThat(some.validation().size()).isEqualTo(2);
    assertThat(indices(all.train())).containsAll(indices(some.train()));
    assertThat(indices(some.train())).containsAll(indices(fewer.train()));
    assertThat(indices(some.validation())).isEqualTo(indices(fewer.validation()));
    assertThatThrownBy(() -> part(set, 9, 2).load(DataFolder.at(folder)))
        .hasMessageContaining("expected at most the 8 examples that train and validate, found 9");
  }

  @Test
  void whatWasReadIsSaidInALine() {
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,a\n1,b\n0.5,a\n7,b\n");
    String line = load(csv("\"label\": \"kind\"", "t.csv")).reading().orElseThrow().line();
    assertThat(line)
        .startsWith("t.csv: 5 training, 0 validation and 1 test examples; 1 continuous numbers,")
        .contains("least 0.5, greatest 7, 6 different; columns x; 2 classes")
        .hasLineCount(1);
  }

  private static DataSpec part(DataSetSpec set, int examples, int validation) {
    return new DataSpec(
        set,
        new NoBinarization(),
        validation,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.of(examples),
        Optional.of(Standardization.NONE));
  }

  private static List<Integer> indices(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    return Arrays.stream(split.indices(rows)).boxed().toList();
  }

  private static int size(DataSets sets) {
    return sets.train().size() + sets.test().size();
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

  private void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
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

  private static DataSetSpec npz(Map<String, String> keys) {
    return new NpzSpec(
        "x.npz",
        "x",
        Optional.ofNullable(keys.get("y")),
        NONE,
        NONE,
        1,
        Optional.ofNullable(keys.get("values")).map(ReadingTest::kind),
        Optional.ofNullable(keys.get("channels"))
            .map(order -> order.equals("last") ? ChannelOrder.LAST : ChannelOrder.FIRST));
  }

  private static ValueKind kind(String said) {
    return Arrays.stream(ValueKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow();
  }

  private static DataSetSpec csv(String keys, String path) {
    return read("{\"type\": \"csv\", \"path\": \"" + path + "\", \"testCount\": 1, " + keys + "}");
  }

  private static DataSetSpec pictures(String path, String keys) {
    return read(
        "{\"type\": \"image-folder\", \"path\": \"" + path + "\", \"testCount\": 1" + keys + "}");
  }

  /** As a spec has it. */
  private static DataSetSpec read(String json) {
    Problems problems = new Problems();
    Optional<DataSetSpec> set =
        new SettingsReader(PartCatalog.of(new DataParts().parts()))
            .read(JsonDocument.parse("set", json, problems).root(), DataSetSpec.class, problems);
    assertThat(problems.all()).isEmpty();
    return set.orElseThrow();
  }

  private DataSets load(DataSetSpec set) {
    return new DataSpec(set, new NoBinarization(), 0, 1)
        .standardized(Standardization.NONE)
        .load(DataFolder.at(folder));
  }

  private void assertRefused(DataSetSpec set, String... words) {
    assertThatThrownBy(() -> load(set))
        .isInstanceOf(BadDataException.class)
        .message()
        .contains(words)
        .hasLineCount(1);
  }

  /** Half the sum of squares, the mean over all rows: what a null model of variance 1 pays. */
  private static double squares(DataSets sets) {
    double sum = 0;
    for (double number : numbers(sets)) {
      sum += number * number / 2;
    }
    return sum / size(sets);
  }

  private static double[] numbers(DataSets sets) {
    double[] train = numbers(sets.train());
    double[] test = numbers(sets.test());
    double[] all = Arrays.copyOf(train, train.length + test.length);
    System.arraycopy(test, 0, all, train.length, test.length);
    return all;
  }

  private static double[] numbers(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return split
          .batch(rows, new Presentation.Evaluation(1), manager, DataType.FLOAT64)
          .x()
          .toDoubleArray();
    }
  }

  private static int[] levels(DataSets sets) {
    return Arrays.stream(numbers(sets.train())).mapToInt(x -> (int) Math.round(255 * x)).toArray();
  }

  private static int[] levels(StoredExamples stored, int size, int width) {
    int[] rows = IntStream.range(0, size).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      double[] x =
          stored
              .shown(new NoBinarization(), 0)
              .present(rows, rows, new Presentation.Evaluation(1), manager, DataType.FLOAT64)
              .toDoubleArray();
      assertThat(x).hasSize(size * width);
      return Arrays.stream(x).mapToInt(each -> (int) Math.round(255 * each)).toArray();
    }
  }
}
