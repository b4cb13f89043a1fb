package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Data as users of such programs reported them, in small: each gives the value that was computed
 * independently, or the line that settles it. Most specs have a null model (weights of 1e-30, which
 * decode every example to zero), whose distortion is a probe of what was read.
 */
class ReportedCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "01-csv-without-header, 4.533452, 1e-5, data.set.header=false",
    "02-npz-binary-bytes-threshold, 10.4698, 0.3, data.set.values=binary data.binarization=none",
    "03-macosx-zip, 117.627517, 1e-5, ''",
    "05-csv-index-column, 4.533452, 1e-5, ''",
    "06-binary-table-bernoulli, 2.079442, 1e-5, data.set.values=binary",
    "07-unit-floats-bernoulli, 0, 1e-5, data.set.values=unit",
    "11-semicolon-decimal-comma, 4.533452, 1e-5, ''",
    "12-npy-and-gz, 7.662875, 1e-5, ''"
  })
  void theMeanDistortionIsThatOfEveryExampleOfTheFile(
      String name, double distortion, double error, String keys) throws IOException {
    List<JsonNode> splits = measured(name, keys.split(" ", -1));
    double sum = 0;
    double examples = 0;
    for (JsonNode split : splits) {
      examples += split.get("examples").asDouble();
      sum += split.get("examples").asDouble() * split.get("distortion_nats").asDouble();
    }
    assertThat(sum / examples).isCloseTo(distortion, within(error));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01-csv-without-header          | found numbers alone, as in a row; set data.set.header to false
          02-npz-binary-bytes-threshold  | found 0 and 1 only, which would be black; set data.set.values to "binary"
          06-binary-table-bernoulli      | set data.set.values to "binary"
          07-unit-floats-bernoulli       | set data.set.values to "unit"
          08-channel-last-colour         | the last, 3, looks like channels; set data.set.channels to "last" or "first"
          14-optimal-variance-at-its-floor | its density has no bound; leave it out of the array, or set data.standardize to "none"
          """)
  void whatIsDoubtfulIsALineWithTheKey(String name, String line) throws IOException {
    assertThat(ran(name).refusal(2, 1).get(0)).contains(line);
  }

  @Test
  void labelsOfAnArchiveAreACondition() throws IOException {
    CommandLineRun run = ran("04-npz-labels-as-condition");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("; 3 classes (training + validation + test): 0 ");
  }

  @Test
  void channelsThatStandLastAreMoved() throws IOException {
    CommandLineRun run = ran("08-channel-last-colour", "data.set.channels=last");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 x 6 x 6 grey numbers");
  }

  @Test
  void oneExampleABatchIsNotNormalised() throws IOException {
    assertThat(ran("09-batchnorm-batch-of-one").refusal(2, 2))
        .allMatch(line -> line.contains("expected training.batchSize of at least 2"));
  }

  /** -log p(y) of three classes, whatever they are numbered. */
  @Test
  void threeClassesCostLnThree() throws IOException {
    CommandLineRun run = ran("10-labels-sparse-m2");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(trial().resolve("metrics.csv"));
    int rate = List.of(lines.get(0).split(",", -1)).indexOf("rate_nats");
    assertThat(Double.parseDouble(lines.get(1).split(",", -1)[rate]))
        .isCloseTo(Math.log(3), within(1e-5));
  }

  @Test
  void imagesThatArePassedOverAreSaid() throws IOException {
    Path images = Files.createDirectories(folder.resolve("imgs"));
    unpack(CASES.resolve("03-macosx-zip/x.zip"), images);
    for (int i = 0; i < 200; i++) {
      Files.write(images.resolve("p" + i + ".jpg"), new byte[] {-1, -40, -1, -32});
    }
    CommandLineRun refused = ran("13-jpegs-beside-png");
    assertThat(refused.code()).as(refused.out() + refused.err()).isEqualTo(2);
    assertThat(refused.refusal(2, 1).get(0)).contains("200").contains("data.set.files");
    CommandLineRun run = ran("13-jpegs-beside-png", "data.set.files=png");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("8 training, 0 validation and 4 test").contains("200");
  }

  /** The density at the least variance is no value of the model. */
  @Test
  void aVarianceAtItsFloorFailsTheTrial() throws IOException {
    CommandLineRun run =
        ran("14-optimal-variance-at-its-floor", "data.standardize=none", "training.epochs=3");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out()).contains("FAILED").contains("density has no bound");
  }

  /** 1,100 images of 1,400 x 1,400: their headers say it before one is decoded. */
  @Test
  void imagesThatDoNotFitIntoMemoryAreRefusedWithTheNumber() throws IOException {
    Path images = Files.createDirectories(folder.resolve("imgs"));
    ImageIO.write(
        new BufferedImage(1400, 1400, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        images.resolve("0.png").toFile());
    byte[] image = Files.readAllBytes(images.resolve("0.png"));
    for (int i = 1; i < 1100; i++) {
      Files.write(images.resolve(i + ".png"), image);
    }
    for (String command : List.of("validate", "run")) {
      assertThat(command(command, "15-folder-beyond-2-gib").refusal(2, 1).get(0))
          .contains("2156000000");
    }
  }

  @Test
  void equalDrawsAreTrainedOnce() throws IOException {
    CommandLineRun run = command("validate", "17-random-search-of-integers");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("sweep: 20 draws, 12 different trials");
  }

  private List<JsonNode> measured(String name, String... keys) throws IOException {
    CommandLineRun run = ran(name, keys);
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    JsonNode result = JSON.readTree(trial().resolve("measures/rate-distortion.json").toFile());
    List<JsonNode> splits = new ArrayList<>();
    result.findValue("rate_distortion").forEach(splits::add);
    assertThat(splits).hasSize(2);
    return splits;
  }

  private CommandLineRun ran(String name, String... keys) throws IOException {
    return command("run", name, keys);
  }

  private CommandLineRun command(String command, String name, String... keys) throws IOException {
    try (Stream<Path> files = Files.list(CASES.resolve(name))) {
      for (Path file : files.toList()) {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    List<String> words = new ArrayList<>(List.of(command, folder.resolve("spec.json").toString()));
    words.addAll(List.of("--data", folder.toString()));
    if (command.equals("run")) {
      words.addAll(List.of("--results", folder.resolve("results").toString()));
    }
    for (String key : keys) {
      if (!key.isEmpty()) {
        words.addAll(List.of("--set", key));
      }
    }
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  /** The folder of the one trial. */
  private Path trial() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("results"), 3)) {
      return paths.filter(path -> path.getParent().endsWith("trials")).findFirst().orElseThrow();
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    try (FileSystem system = FileSystems.newFileSystem(zip);
        Stream<Path> files = Files.walk(system.getPath("/set"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(into.resolve(file.getFileName().toString()), Files.readAllBytes(file));
      }
    }
  }
}
