package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.ChannelOrder;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;

/** Reads files that a test wrote, as a spec says them. */
abstract class ReadsFiles {

  static final Optional<String> NONE = Optional.empty();

  /** Four rows; the mean over them of half the sum of squares is 3.443225. */
  static final String ROWS =
      """
      2.0409,-2.5557,0.4181
      -0.5678,-0.4526,-0.2156
      -2.02,-0.2319,-0.8652
      3.323,0.2258,-0.3526
      """;

  @TempDir Path folder;

  static int size(DataSets sets) {
    return sets.train().size() + sets.test().size();
  }

  void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static DataSetSpec npz(Map<String, String> keys) {
    return new NpzSpec(
        "x.npz",
        "x",
        Optional.ofNullable(keys.get("y")),
        NONE,
        NONE,
        1,
        Optional.ofNullable(keys.get("values")).map(ReadsFiles::kind),
        Optional.ofNullable(keys.get("channels"))
            .map(order -> order.equals("last") ? ChannelOrder.LAST : ChannelOrder.FIRST));
  }

  private static ValueKind kind(String said) {
    return Arrays.stream(ValueKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow();
  }

  static DataSetSpec csv(String keys, String path) {
    return read("{\"type\": \"csv\", \"path\": \"" + path + "\", \"testCount\": 1, " + keys + "}");
  }

  /** As a spec has it. */
  static DataSetSpec read(String json) {
    Problems problems = new Problems();
    Optional<DataSetSpec> set =
        new SettingsReader(PartCatalog.of(new DataParts().parts()))
            .read(JsonDocument.parse("set", json, problems).root(), DataSetSpec.class, problems);
    assertThat(problems.all()).isEmpty();
    return set.orElseThrow();
  }

  DataSets load(DataSetSpec set) {
    return new DataSpec(set, new NoBinarization(), 0, 1)
        .standardized(Standardization.NONE)
        .load(DataFolder.at(folder));
  }

  void assertRefused(DataSetSpec set, String... words) {
    assertThatThrownBy(() -> load(set))
        .isInstanceOf(BadDataException.class)
        .message()
        .contains(words)
        .hasLineCount(1);
  }

  /** Half the sum of squares, the mean over all rows: what a null model of variance 1 pays. */
  static double squares(DataSets sets) {
    double sum = 0;
    for (double number : numbers(sets)) {
      sum += number * number / 2;
    }
    return sum / size(sets);
  }

  static double[] numbers(DataSets sets) {
    double[] train = numbers(sets.train());
    double[] test = numbers(sets.test());
    double[] all = Arrays.copyOf(train, train.length + test.length);
    System.arraycopy(test, 0, all, train.length, test.length);
    return all;
  }

  static double[] numbers(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return split
          .batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64)
          .x()
          .toDoubleArray();
    }
  }

  static int[] levels(DataSets sets) {
    return Arrays.stream(numbers(sets.train())).mapToInt(x -> (int) Math.round(255 * x)).toArray();
  }
}
