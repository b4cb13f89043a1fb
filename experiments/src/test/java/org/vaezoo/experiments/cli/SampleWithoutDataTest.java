package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** Results hold all that sampling needs; what else needs the data finds where they lay. */
class SampleWithoutDataTest {

  private static final String SIZE = "--rows=2";

  /** The mean of a sigma-VAE has a variance that is fitted to the training split after training. */
  private static final String PLAIN =
      "\"model\": {\"type\": \"gaussian\", \"latent\": 2,"
          + " \"likelihood\": {\"type\": \"gaussian\", \"variance\": {\"type\": \"optimal\"}},"
          + " \"encoder\": {\"type\": \"mlp\", \"hidden\": [16]},"
          + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [16]}}";

  private static final String PLAIN_DATA =
      "\"data\": {\"set\": {\"type\": \"idx\", \"trainImages\": \"tiny.idx\", \"testCount\": 32},"
          + " \"binarization\": \"none\"}";

  private static final String COMPLETES =
      "\"model\": {\"type\": \"conditional\", \"latent\": 2, \"likelihood\": \"bernoulli\","
          + " \"prior\": {\"type\": \"conditional\","
          + " \"network\": {\"type\": \"mlp\", \"hidden\": [16]}},"
          + " \"encoder\": {\"type\": \"mlp\", \"hidden\": [16]},"
          + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [16]}}";

  private static final String QUADRANT =
      "\"data\": {\"set\": {\"type\": \"idx\", \"trainImages\": \"tiny.idx\", \"testCount\": 32},"
          + " \"binarization\": \"dynamic\", \"condition\": {\"type\": \"quadrants\","
          + " \"given\": 2}}";

  @TempDir private static Path folder;
  private static TinyExperiment plain;
  private static TinyExperiment completing;

  @BeforeAll
  static void trainTwoTinyModels() throws IOException {
    plain = TinyExperiment.in(folder.resolve("plain"), PLAIN, PLAIN_DATA);
    completing = TinyExperiment.in(folder.resolve("completing"), COMPLETES, QUADRANT);
    for (TinyExperiment each : List.of(plain, completing)) {
      CommandLineRun run = CommandLineRun.of(each.run());
      assertThat(run.code()).as(run.err()).isZero();
    }
  }

  private static CommandLineRun run(String command, Path trial, Path file, String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(command, trial + "", "--out", file + "", SIZE, "--columns=3"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static byte[] drawn(String command, Path trial, String... more) throws IOException {
    Path file = folder.resolve("picture.png");
    CommandLineRun run = run(command, trial, file, more);
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllBytes(file);
  }

  @Test
  void samplesAreThoseThatTheDataWouldGive() throws IOException {
    byte[] alone = drawn("sample", plain.trial());
    Path copy = folder.resolve("copy/results/tiny");
    FileUtils.copyDirectory(plain.results().toFile(), copy.toFile());
    Path trial = copy.resolve("trials").resolve(plain.trial().getFileName());
    FileUtils.deleteDirectory(trial.resolve("model").toFile());
    assertThat(drawn("sample", trial, "--data=" + plain.folder())).isEqualTo(alone);
  }

  @Test
  void samplesNeedNoDataFile() throws IOException {
    byte[] with = drawn("sample", plain.trial());
    Path moved = folder.resolve("plain/elsewhere.idx");
    Files.move(plain.folder().resolve("tiny.idx"), moved);
    try {
      assertThat(drawn("sample", plain.trial())).isEqualTo(with);
    } finally {
      Files.move(moved, plain.folder().resolve("tiny.idx"));
    }
  }

  @Test
  void whatNeedsDataFindsWhereTheyLay() throws IOException {
    assertThat(drawn("reconstruct", plain.trial()))
        .isEqualTo(drawn("reconstruct", plain.trial(), "--data=" + plain.folder()));
  }

  @Test
  void anImageIsCompletedThatIsInNoDataSet() throws IOException {
    Path image = image(8);
    byte[] completed = drawn("sample", completing.trial(), "--condition=" + image);
    BufferedImage picture = ImageIO.read(folder.resolve("picture.png").toFile());
    assertThat(completed).isNotEmpty();
    for (int y = 0; y < 8; y++) { // the left half of the completion is the image's own
      int left = picture.getRGB(2 * 58 + 2 + 3, 2 + 7 * y + 3) & 0xff;
      assertThat(left).isEqualTo(y % 2 == 0 ? 255 : 0);
    }
  }

  @Test
  void anotherShapeAndAModelWithoutObservationAreRefused() throws IOException {
    Path file = folder.resolve("refused.png");
    assertThat(run("sample", completing.trial(), file, "--condition=" + image(6)).err())
        .contains("expected an image of (1, 8, 8), found (1, 6, 6)");
    assertThat(run("sample", plain.trial(), file, "--condition=" + image(8)).err())
        .contains("the model is given no observation");
    assertThat(file).doesNotExist();
  }

  @Test
  void aModelOfAnotherVersionIsRefusedInALine() throws IOException {
    Path spec = plain.trial().resolve("spec.json");
    String whole = Files.readString(spec);
    Files.writeString(spec, whole.replaceFirst("\"latent\"", "\"temperature\": 1, \"latent\""));
    try {
      assertThat(CommandLineRun.of("sample", plain.trial() + "").refusal(Vaezoo.FAILED, 1))
          .first()
          .asString()
          .startsWith(plain.trial() + ": its spec.json is not of this version: /model/temperature")
          .endsWith("use the version that trained it");
    } finally {
      Files.writeString(spec, whole);
    }
  }

  /** White and black rows in turn. */
  private static Path image(int edge) throws IOException {
    BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < edge * edge; i++) {
      image.setRGB(i % edge, i / edge, i / edge % 2 == 0 ? 0xffffff : 0);
    }
    Path file = folder.resolve(edge + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
