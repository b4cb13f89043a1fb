package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** Pictures of a tiny trained model: 8 x 8 pixels, enlarged seven times, a gap of two pixels. */
class PicturesTest {

  private static final int TILE = 58;

  @TempDir private static Path folder;
  private static TinyExperiment experiment;
  private static Path trial;

  @BeforeAll
  static void trainATinyModel() throws IOException {
    experiment =
        TinyExperiment.in(
            folder,
            "\"model\": {\"type\": \"gaussian\", \"latent\": 2, \"likelihood\": \"bernoulli\","
                + " \"encoder\": {\"type\": \"mlp\", \"hidden\": [16]},"
                + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [16]}}");
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    trial = experiment.trial();
  }

  private static Path draw(String name, String... more) {
    Path file = folder.resolve("pictures").resolve(name + ".png");
    List<String> arguments =
        Stream.concat(
                Stream.of(name, trial + "", "--data=" + folder, "--out", file + ""),
                Stream.of(more))
            .toList();
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("written: " + file);
    return file;
  }

  @Test
  void samplesAreTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    byte[] one = Files.readAllBytes(draw("sample", "--rows=2", "--columns=3"));
    byte[] again = Files.readAllBytes(draw("sample", "--rows=2", "--columns=3"));
    byte[] other = Files.readAllBytes(draw("sample", "--rows=2", "--columns=3", "--seed=2"));
    assertThat(again).isEqualTo(one).isNotEqualTo(other);
  }

  @Test
  void reconstructionsShowTheExampleItselfAboveWhatBecameOfIt() throws IOException {
    BufferedImage picture = ImageIO.read(draw("reconstruct", "--rows=2", "--columns=5").toFile());
    assertThat(picture.getWidth()).isEqualTo(5 * TILE + 2);
    assertThat(picture.getHeight()).isEqualTo(4 * TILE + 2);
    assertThat(levels(picture, 0)).as("binary pixels").isSubsetOf(0, 255);
    assertThat(levels(picture, 1)).as("means").anyMatch(level -> level > 0 && level < 255);
  }

  private static List<Integer> levels(BufferedImage picture, int row) {
    return Stream.iterate(2, x -> x + 1)
        .limit(56)
        .map(x -> picture.getRGB(x, 2 + row * TILE + 20) & 0xff)
        .distinct()
        .toList();
  }

  @Test
  void interpolationsEndAtTwoExamplesAndTraversalsHaveARowAUnit() throws IOException {
    assertThat(ImageIO.read(draw("interpolate", "--rows=3", "--columns=4").toFile()).getHeight())
        .isEqualTo(3 * TILE + 2);
    assertThat(ImageIO.read(draw("traverse", "--columns=5").toFile()).getHeight())
        .as("the model has two units")
        .isEqualTo(2 * TILE + 2);
  }

  @Test
  void imputationsHaveAColumnForTheExampleForWhatIsKnownAndForEachStep() throws IOException {
    BufferedImage picture =
        ImageIO.read(draw("impute", "--missing=0.5", "--rows=2", "--columns=5").toFile());
    assertThat(picture.getWidth()).isEqualTo(5 * TILE + 2);
    assertThat(picture.getHeight()).isEqualTo(2 * TILE + 2);
    int hidden = 0;
    for (int pixel = 0; pixel < 64; pixel++) {
      int x = 2 + pixel % 8 * 7 + 3;
      int y = 2 + pixel / 8 * 7 + 3;
      int known = picture.getRGB(x + TILE, y);
      if (known == picture.getRGB(x, y)) {
        assertThat(picture.getRGB(x + 4 * TILE, y)).as("what is known stays").isEqualTo(known);
      } else {
        hidden++;
      }
    }
    assertThat(hidden).isBetween(16, 48);
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    CommandLineRun run = CommandLineRun.of("impute", trial + "", "--missing=1");
    assertThat(run.code()).isEqualTo(Vaezoo.BAD_INPUT);
    assertThat(run.err()).contains("--missing: expected a share above 0 and below 1, found 1.0");
  }

  @Test
  void aReportWithImagesHoldsThem() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("report", experiment.results() + "", "--images", "--data=" + folder);
    assertThat(run.code()).as(run.err()).isZero();
    Path images = experiment.results().resolve("images").resolve(trial.getFileName());
    assertThat(images.resolve("manifold.png")).exists();
    assertThat(images.resolve("classes.png")).doesNotExist();
    assertThat(Files.readString(experiment.results().resolve("report.html")))
        .contains("data:image/png;base64,")
        .contains("Manifold");
  }

  @Test
  void aTrialWhoseModelCannotBeHadIsSaidAndPassedOver(@TempDir Path other) throws IOException {
    TinyExperiment two =
        TinyExperiment.in(
            other,
            "\"training\": {\"epochs\": 2, \"batchSize\": 32}",
            "\"sweep\": {\"grid\": {\"training.seed\": [1, 2]}}");
    assertThat(CommandLineRun.of(two.run()).code()).isZero();
    List<Path> trials = two.trials();
    Path result = trials.get(0).resolve("result.json");
    String ended = Files.readString(result);
    Files.writeString(
        result, ended.replaceFirst("(\"weightsSha256\" : \")[0-9a-f]{8}", "$100000000"));
    CommandLineRun run =
        CommandLineRun.of("report", two.results() + "", "--images", "--data=" + other);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(trials.get(0) + ": the weights of its checkpoint are not those")
        .contains("images: " + two.results().resolve("images").resolve(trials.get(1).getFileName()))
        .doesNotContain(
            "images: " + two.results().resolve("images/" + trials.get(0).getFileName()));
  }

  @Test
  void aPictureThatCannotBeWrittenEndsTheReport(@TempDir Path other) throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(other, "\"training\": {\"epochs\": 2, \"batchSize\": 32}");
    assertThat(CommandLineRun.of(tiny.run()).code()).isZero();
    Path images = tiny.results().resolve("images").resolve(tiny.trial().getFileName());
    Path taken = images.resolve("samples.png");
    Files.createDirectories(taken.resolve("by a folder"));
    assertThat(
            CommandLineRun.of("report", tiny.results() + "", "--images", "--data=" + other)
                .refusal(Vaezoo.FAILED, 1))
        .first()
        .asString()
        .startsWith("writing " + taken + ": ");
  }

  @Test
  void aModelThatIsNotTheTrialsIsRefused() {
    assertThat(
            CommandLineRun.of("sample", trial + "", "--data=" + folder, "--set=model.latent=3")
                .refusal(Vaezoo.FAILED, 1))
        .first()
        .asString()
        .startsWith(trial + ": ")
        .contains("expected")
        .contains("found");
  }

  /** A plan that nobody can follow is complained of by whoever follows it. */
  @Test
  void picturesOfAnEarlierTrialAreComputedByItsPlan() throws IOException {
    Path plan = experiment.results().resolve("plan.json");
    Path spec = trial.resolve("spec.json");
    String resolved = Files.readString(spec);
    try {
      Files.writeString(plan, "[]");
      assertThat(CommandLineRun.of("sample", trial + "", "--data=" + folder).code()).isZero();
      Files.writeString(spec, resolved.replaceFirst(",\\s*\"matmul\" : \"\\w+\"", ""));
      requirePlan("sample", trial + "", "--data=" + folder);
      requirePlan("report", experiment.results() + "", "--images", "--data=" + folder);
      Files.writeString(plan, "{\"matmul\": {\"precision\": \"HIGHEST\"}}");
      assertThat(CommandLineRun.of("sample", trial + "", "--data=" + folder).code()).isZero();
    } finally {
      Files.writeString(spec, resolved);
      Files.deleteIfExists(plan);
    }
  }

  private static void requirePlan(String... arguments) {
    assertThat(CommandLineRun.of(arguments).refusal(Vaezoo.FAILED, 1))
        .first()
        .asString()
        .endsWith("plan.json: expected a JSON object");
  }

  @Test
  void aTrialWhoseModelCannotBeOpenedIsSaidAndTheReportIsWritten() throws IOException {
    TinyExperiment other = TinyExperiment.in(folder.resolve("other"));
    assertThat(CommandLineRun.of(other.run()).code()).isZero();
    Path spec = other.trial().resolve("spec.json");
    String text = Files.readString(spec);
    Files.writeString(spec, text.replaceFirst("\"latent\" : 4", "\"latent\" : 5"));
    CommandLineRun run =
        CommandLineRun.of("report", other.results() + "", "--images", "--data=" + other.folder());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("no images: ")))
        .singleElement()
        .asString()
        .contains("do not fit the model");
    assertThat(other.results().resolve("report.html")).exists();
  }

  @Test
  void aFolderThatIsNoTrialIsRefused() {
    assertThat(CommandLineRun.of("sample", experiment.results() + "").refusal(Vaezoo.BAD_INPUT, 1))
        .first()
        .asString()
        .contains("expected the folder of a trial");
  }

  @Test
  void aGridWithoutRowsIsRefused() {
    CommandLineRun run = CommandLineRun.of("sample", trial + "", "--rows=0");
    assertThat(run.code()).isEqualTo(Vaezoo.BAD_INPUT);
    assertThat(run.err()).contains("expected numbers of at least 1");
  }
}
