package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.FixedBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class DataSpecTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final DataFolder NOWHERE = DataFolder.absent();

  @TempDir private Path folder;

  @Test
  void mnistIsDescribedWithoutAnyFolder() {
    Problems problems = new Problems();
    DataSpec spec = new DataSpec(new MnistSpec(), new DynamicBinarization(), 5000, 1);
    assertThat(spec.check(DataFolder.absent(), "/data", problems))
        .contains(
            new DataDescription(
                "mnist",
                "dynamic",
                new Shape(1, 28, 28),
                DataKind.BINARY,
                55_000,
                5000,
                10_000,
                Optional.empty(),
                SideInformation.labels(10, 55_000)));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void validationMustLeaveTrainingExamples() {
    DataSpec spec = new DataSpec(new MnistSpec(), new DynamicBinarization(), 60_000, 1);
    assertThat(problems(spec))
        .containsExactly(
            new Problem(
                "/data/validation",
                "expected fewer than the 60000 training examples, found 60000"));
    assertThatThrownBy(() -> spec.load(DataFolder.absent()))
        .isInstanceOf(BadDataException.class)
        .hasMessageStartingWith("/data/validation: expected fewer");
  }

  @Test
  void aMissingSetIsNamedWithTheCommandThatFetchesIt() {
    DataSpec spec = new DataSpec(new FashionMnistSpec(), new DynamicBinarization(), 0, 1);
    assertThat(problems(spec))
        .containsExactly(
            new Problem(
                "/data/set",
                "fashion-mnist: expected the file "
                    + folder.resolve("fashion-mnist/train-images-idx3-ubyte.gz")
                    + ", found none; fetch it with: vaezoo data fetch fashion-mnist"));
    Problems problems = new Problems();
    spec.check(DataFolder.absent(), "/data", problems);
    assertThat(problems.all().get(0).message())
        .startsWith("fashion-mnist: expected a data folder")
        .contains("VAEZOO_DATA", "vaezoo data fetch fashion-mnist")
        .hasLineCount(1);
  }

  @Test
  void idxFilesOfOnesOwnLoadWithLabelsAndAnOfficialSplit() {
    write("train", IdxBytes.counting(20, 2, 3));
    write("train-labels", IdxBytes.joined(IdxBytes.header(20), new byte[20]));
    write("test", IdxBytes.gzip(IdxBytes.counting(5, 2, 3)));
    write("test-labels", IdxBytes.joined(IdxBytes.header(5), new byte[5]));
    IdxSpec set =
        new IdxSpec(
            "train",
            Optional.of("train-labels"),
            Optional.of("test"),
            Optional.of("test-labels"),
            0,
            Optional.of(ValueKind.LEVELS));
    DataSpec spec = new DataSpec(set, new NoBinarization(), 4, 1);

    assertThat(spec.check(DataFolder.at(folder), "/data", new Problems()))
        .contains(
            new DataDescription(
                "train",
                "grey",
                new Shape(1, 2, 3),
                DataKind.GREY,
                16,
                4,
                5,
                Optional.empty(),
                SideInformation.labels(1, 16)));
    DataSets sets = spec.load(DataFolder.at(folder));
    assertThat(sets.train().kind()).isEqualTo(DataKind.GREY);
    assertThat(all(sets.test())).containsExactly(20, 21, 22, 23, 24);
    assertThat(sets.test().mean()[0]).isCloseTo((0 + 6 + 12 + 18 + 24) / 5.0 / 255, within(1e-8));
  }

  @Test
  void aSetWithoutAnOfficialSplitHoldsOutTheSameTestExamplesWhateverElseIsAsked() {
    write("faces", IdxBytes.counting(50, 4));
    IdxSpec set = new IdxSpec("faces", NONE, NONE, NONE, 10);
    DataFolder data = DataFolder.at(folder);
    DataSets sets = new DataSpec(set, new DynamicBinarization(), 0, 1).load(data);
    DataSets others = new DataSpec(set, new FixedBinarization(3), 15, 2).load(data);

    assertThat(all(others.test())).isEqualTo(all(sets.test())).hasSize(10);
    assertThat(all(others.test())).isNotEqualTo(IntStream.range(40, 50).toArray());
    assertThat(others.digest()).isEqualTo(sets.digest());
    assertThat(others.train().size()).isEqualTo(25);
    int[] union =
        Stream.of(all(others.train()), all(others.validation()), all(others.test()))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    assertThat(union).isEqualTo(IntStream.range(0, 50).toArray());
  }

  @Test
  void theDigestIsThatOfTheContent() {
    write("plain", IdxBytes.counting(6, 4));
    write("packed", IdxBytes.gzip(IdxBytes.counting(6, 4)));
    write("other", IdxBytes.joined(IdxBytes.header(6, 4), new byte[24]));
    String digest = digest("plain");
    assertThat(digest).hasSize(64).isEqualTo(digest("packed")).isNotEqualTo(digest("other"));
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() {
    write("train", IdxBytes.counting(20, 2, 3));
    write("labels", IdxBytes.counting(19));
    write("wide", IdxBytes.counting(5, 3, 3));
    assertThat(messages(new IdxSpec("train", Optional.of("labels"), NONE, NONE, 5)))
        .containsExactly(
            folder.resolve("labels")
                + ": offset 4: expected 20 labels, as many as images, found dimensions 19");
    assertThat(messages(new IdxSpec("train", NONE, Optional.of("wide"), NONE, 0)))
        .containsExactly(
            folder.resolve("wide")
                + ": offset 4: expected examples of (1, 2, 3) as in training, found (1, 3, 3)");
    assertThat(messages(new IdxSpec("labels", NONE, NONE, NONE, 5)))
        .containsExactly(
            folder.resolve("labels")
                + ": offset 4: expected 2 to 4 dimensions (examples first), found dimensions 19");
    assertThat(messages(new IdxSpec("train", NONE, NONE, NONE, 20)))
        .containsExactly(
            folder.resolve("train")
                + ": offset 4: expected more than the 20 of testCount, found dimension 20");
  }

  @Test
  void keysThatContradictEachOtherAreRefusedBeforeAnyFileIsRead() {
    assertThat(messages(new IdxSpec("nowhere", NONE, NONE, NONE, 0)))
        .containsExactly("expected either testImages or a testCount of at least 1, found neither");
    assertThat(messages(new IdxSpec("nowhere", NONE, Optional.of("test"), NONE, 5)))
        .containsExactly("expected either testImages or a testCount of at least 1, found both");
    assertThat(messages(new IdxSpec("a", Optional.of("b"), Optional.of("c"), NONE, 0)))
        .containsExactly("expected both trainLabels and testLabels or neither, found one");
    assertThat(messages(new IdxSpec("a", NONE, NONE, Optional.of("d"), 3)))
        .containsExactly("expected none without testImages, found one");
    assertThat(messages(new CsvSpec("nowhere", NONE, 0)))
        .containsExactly("expected either testPath or a testCount of at least 1, found neither");
  }

  @Test
  void theFolderOfTheOptionComesBeforeThatOfTheEnvironment() {
    Map<String, String> environment = Map.of("VAEZOO_DATA", "/from/environment");
    assertThat(DataFolder.of(Optional.of(Path.of("/option")), environment).path())
        .contains(Path.of("/option"));
    assertThat(DataFolder.of(Optional.empty(), environment).path())
        .contains(Path.of("/from/environment"));
    assertThat(DataFolder.of(Optional.empty(), Map.of("VAEZOO_DATA", " "))).isEqualTo(NOWHERE);
    assertThat(NOWHERE.resolve("/absolute/file")).isEqualTo(Path.of("/absolute/file"));
    assertThatThrownBy(() -> NOWHERE.resolve("relative"))
        .hasMessage(
            "relative: expected a data folder to look in, found none;"
                + " set VAEZOO_DATA or the option --data");
  }

  private void write(String name, byte[] content) {
    IdxBytes.file(folder, name, content);
  }

  private String digest(String images) {
    IdxSpec set = new IdxSpec(images, NONE, NONE, NONE, 1, Optional.of(ValueKind.LEVELS));
    return new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.at(folder)).digest();
  }

  private List<Problem> problems(DataSpec spec) {
    Problems problems = new Problems();
    assertThat(spec.check(DataFolder.at(folder), "/data", problems)).isEmpty();
    return problems.all();
  }

  private List<String> messages(DataSetSpec set) {
    return problems(new DataSpec(set, new NoBinarization(), 0, 1)).stream()
        .map(Problem::message)
        .toList();
  }

  private static int[] all(DataSource split) {
    return split.indices(IntStream.range(0, split.size()).toArray());
  }
}
