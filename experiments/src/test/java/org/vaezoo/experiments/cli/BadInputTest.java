package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.experiments.testing.TinyExperiment;

/** B1, B5, B11: {@code vaezoo run} refuses bad input with exit code 2, in one line a problem. */
class BadInputTest {

  @TempDir Path folder;

  private TinyExperiment experiment;

  @BeforeEach
  void writeExperiment() throws IOException {
    experiment = TinyExperiment.in(folder);
  }

  static Stream<Arguments> badKeys() {
    return Stream.of(
        Arguments.of(
            "\"training\": {\"epochs\": 2, \"batchSize\": 32, \"epoch\": 3}",
            "/training/epoch: unknown key 'epoch'; did you mean 'epochs'?"),
        Arguments.of("\"training\": {\"batchSize\": 32}", "/training: missing key 'epochs'"),
        Arguments.of(
            "\"training\": {\"epochs\": \"two\", \"batchSize\": 32}", "/training/epochs: "),
        Arguments.of("\"training\": {\"epochs\": 2.5, \"batchSize\": 32}", "/training/epochs: "),
        Arguments.of("\"training\": {\"epochs\": 0, \"batchSize\": 32}", "/training/epochs: "),
        Arguments.of("\"training\": {\"epochs\": 1e9, \"batchSize\": 32}", "/training/epochs: "),
        Arguments.of("\"training\": {\"epochs\": 2, \"batchSize\": 300}", "/training/batchSize: "),
        Arguments.of("\"training\": [2, 32]", "/training: "),
        Arguments.of(
            "\"training\": {\"epochs\": 2, \"epochs\": 3, \"batchSize\": 32}", "duplicate key"),
        Arguments.of("\"objective\": {\"type\": \"beta\", \"beta\": -1}", "/objective/beta: "),
        Arguments.of("\"objective\": {\"type\": \"betta\", \"beta\": 1}", "did you mean 'beta'?"),
        Arguments.of(
            "\"optimizers\": {\"decodr\": \"adam\"}",
            "/optimizers/decodr: unknown part of the model 'decodr'; did you mean 'decoder'?"),
        Arguments.of(
            "\"curriculum\": {\"type\": \"stages\", \"stages\": [{\"goals\": [\"prior\"],"
                + " \"epochs\": 1}]}",
            "/curriculum/stages/0/goals: unknown loss 'prior'; known: loss"),
        Arguments.of(
            "\"curriculum\": {\"type\": \"aggressive\", \"aggressiveEpochs\": 1, \"inference\":"
                + " [\"encodr\"]}",
            "/curriculum/inference: unknown part of the model 'encodr'; did you mean 'encoder'?"),
        Arguments.of(
            "\"training\": {\"epochs\": 2, \"batchSize\": 32, \"averaging\": {\"decay\": 1}}",
            "/training/averaging/decay: "),
        Arguments.of("\"name\": \"../escape\"", "/name: "),
        Arguments.of("\"name\": \"con\"", "/name: "),
        Arguments.of("\"engine\": {\"device\": \"gpu\"}", "device: expected cpu or gpu:0"),
        Arguments.of(
            "\"evaluation\": {\"importanceSamples\": [3, 10]}", "each a divisor of the next"),
        Arguments.of("\"sweep\": {\"grid\": {\"objective.betta\": [1]}}", "objective.betta"),
        Arguments.of("\"sweep\": {\"grid\": " + tenTimesTen() + "}", "10000000000 trials"));
  }

  /** B4: ten keys of ten values each. */
  private static String tenTimesTen() {
    List<String> keys =
        List.of(
            "objective.beta",
            "objective.warmupEpochs",
            "optimizer.learningRate",
            "training.epochs",
            "training.batchSize",
            "training.seed",
            "model.latent",
            "data.validation",
            "data.evaluationSeed",
            "evaluation.images");
    List<String> lists =
        keys.stream().map(key -> '"' + key + "\": [1,2,3,4,5,6,7,8,9,10]").toList();
    return "{" + String.join(", ", lists) + "}";
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void aBadKeyIsOneLine(String key, String says) throws IOException {
    experiment.writeSpec(key);
    assertThat(refused().get(0)).startsWith(experiment.spec() + ":").contains(says);
    assertThat(folder.resolve("results")).as("nothing is made").doesNotExist();
  }

  @Test
  void severalProblemsAreSaidAtOnce() throws IOException {
    experiment.writeSpec(
        "\"training\": {\"epochs\": 0, \"batchSize\": \"x\"}",
        "\"objective\": {\"type\": \"beta\", \"betta\": 1}",
        "\"modell\": {}");
    List<String> lines = CommandLineRun.of(experiment.run()).refusal(2, 5);
    for (String place :
        List.of("/training/epochs", "/training/batchSize", "/objective/betta", "/modell")) {
      assertThat(lines).anyMatch(line -> line.contains(": " + place + ": "));
    }
  }

  @Test
  void hostileTextsAreOneLine() throws IOException {
    String spec = Files.readString(experiment.spec());
    for (String text :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            spec + "x",
            spec + spec,
            "\uFEFF" + spec,
            "{\"name\": " + "9".repeat(10_000) + "}",
            "{\"name\": \"" + "x".repeat(2_000_000) + "\"}",
            "{\"name\": Infinity}")) {
      Files.writeString(experiment.spec(), text);
      assertThat(refused().get(0)).startsWith(experiment.spec() + "").hasSizeLessThan(500);
    }
    Files.write(experiment.spec(), spec.getBytes(StandardCharsets.UTF_16));
    assertThat(refused().get(0)).contains("UTF-16");
    Files.delete(experiment.spec());
    assertThat(refused()).containsExactly(experiment.spec() + ": no such file");
    Files.createDirectory(experiment.spec());
    refused();
  }

  @Test
  void damagedDataAreNamed() throws IOException {
    Path data = folder.resolve("tiny.idx");
    byte[] whole = Files.readAllBytes(data);
    byte[] magic = whole.clone();
    magic[3] = 9;
    byte[] type = whole.clone();
    type[2] = 0x0D;
    byte[] negative = whole.clone();
    negative[4] = (byte) 0x80;
    byte[] zipped = zipped(whole);
    for (byte[] bytes :
        List.of(
            new byte[0],
            magic,
            type,
            negative,
            Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length + 1),
            Arrays.copyOf(whole, 3),
            Arrays.copyOf(zipped, zipped.length / 2),
            Arrays.copyOf(zipped, 5))) {
      Files.write(data, bytes);
      assertThat(refused().get(0)).contains(data.toString());
    }
    Files.delete(data);
    assertThat(refused().get(0)).contains(data.toString());
  }

  @Test
  void aDataSetThatIsNotThereSaysHowToGetIt() throws IOException {
    experiment.writeSpec(
        "\"data\": {\"set\": \"fashion-mnist\", \"binarization\": \"dynamic\"}",
        "\"evaluation\": {\"images\": 0}");
    assertThat(refused().get(0))
        .contains(folder.resolve("fashion-mnist") + "")
        .contains("vaezoo data fetch fashion-mnist");
    assertThat(CommandLineRun.of("data", "fetch", "fashion").refusal(2, 1).get(0))
        .isEqualTo("data set: expected one of mnist, fashion-mnist, found fashion");
  }

  @Test
  void aDeviceThatIsNotThereLeavesNoFolderBehind() throws IOException {
    experiment.writeSpec("\"engine\": {\"device\": \"gpu:99\"}");
    assertThat(refused().get(0)).startsWith("device gpu:99: expected a CUDA device, found ");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void aResultsPathThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "mine");
    assertThat(refused().get(0))
        .startsWith(file.resolve("tiny") + ": cannot be used for results: ");
    assertThat(file).hasContent("mine");
    Files.delete(file);
    Files.createDirectories(file);
    Files.writeString(file.resolve("tiny"), "mine");
    assertThat(refused().get(0)).endsWith(": expected a folder, found a file");
  }

  /** The superuser may write everywhere but in a folder of the kernel's. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aResultsFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path results = Files.createDirectories(folder.resolve("results"));
    results.toFile().setWritable(false);
    if (!Files.isWritable(results)) {
      assertThat(refused().get(0)).startsWith(results + "").contains("permission denied");
    }
    String spec = experiment.spec().toString();
    CommandLineRun run =
        CommandLineRun.of(
            "run", spec, "--results", "/proc", "--data", folder + "", "--set", "name=x");
    assertThat(run.refusal(2, 1).get(0)).startsWith("/proc/x: cannot be used for results: ");
  }

  @Test
  void onlyAResultsFolderCanBeResumed() throws IOException {
    assertThat(CommandLineRun.of("resume", folder.toString()).refusal(2, 1).get(0))
        .isEqualTo(
            folder
                + ": expected a results folder, found no spec.json in it; vaezoo run leaves one");
    Path missing = folder.resolve("missing");
    assertThat(CommandLineRun.of("resume", missing.toString()).refusal(2, 1).get(0))
        .startsWith(missing + "");
    Files.writeString(folder.resolve("spec.json"), "{\"torn");
    assertThat(CommandLineRun.of("resume", folder.toString()).refusal(2, 1).get(0))
        .startsWith(folder.resolve("spec.json") + ": malformed: ");
  }

  /** A failure of the disk in the middle of a run is one line, and exit code 1. */
  @Test
  void whatTheDiskRefusesIsNamed() throws IOException {
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    Path table = experiment.results().resolve("rate_distortion.csv");
    Files.createDirectories(experiment.results().resolve("rate_distortion.csv.tmp/x"));
    assertThat(CommandLineRun.of(experiment.run()).refusal(1, 1).get(0))
        .startsWith("writing " + table + ": ");
  }

  private List<String> refused() {
    return CommandLineRun.of(experiment.run()).refusal(2, 1);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
