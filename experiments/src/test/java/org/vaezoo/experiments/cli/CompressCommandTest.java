package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.VaezooProcess;

/** Files that one process writes and another reads, with the model and without the data. */
class CompressCommandTest {

  private static final int IMAGES = 32;
  private static final int SIZE = 64;

  private static final String LEVELS =
      "\"model\": {\"type\": \"gaussian\", \"latent\": 4, \"likelihood\": \"beta-binomial\","
          + " \"encoder\": {\"type\": \"mlp\", \"hidden\": [16]},"
          + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [16]}}";

  private static final String LEVELS_DATA =
      "\"data\": {\"set\": {\"type\": \"idx\", \"trainImages\": \"tiny.idx\", \"testCount\": 32},"
          + " \"binarization\": \"none\"}";

  private static final String SMALL = "{\"type\": \"mlp\", \"hidden\": [8]}";

  private static final String LAYER =
      "{\"latent\": 3, \"encoder\": " + SMALL + ", \"decoder\": " + SMALL + "}";

  private static final String LADDER =
      "\"model\": {\"type\": \"ladder\", \"likelihood\": \"bernoulli\", \"layers\": ["
          + LAYER
          + ", "
          + LAYER
          + "]}";

  private static final String CODES =
      "\"model\": {\"type\": \"vq\", \"likelihood\": \"bernoulli\","
          + " \"quantizer\": {\"type\": \"averaged-codebook\", \"codes\": 8, \"dimension\": 4},"
          + " \"encoder\": {\"type\": \"conv\", \"channels\": [4, 4], \"strides\": [2]},"
          + " \"decoder\": {\"type\": \"conv\", \"channels\": [4, 4], \"strides\": [2]}}";

  @TempDir private static Path folder;
  private static TinyExperiment bits;
  private static TinyExperiment levels;

  @BeforeAll
  static void trainTwoTinyModels() throws IOException {
    bits = TinyExperiment.in(folder.resolve("bits"));
    levels = TinyExperiment.in(folder.resolve("levels"), LEVELS, LEVELS_DATA);
    for (TinyExperiment each : List.of(bits, levels)) {
      CommandLineRun run = CommandLineRun.of(each.run());
      assertThat(run.code()).as(run.err()).isZero();
    }
  }

  @Test
  void anotherProcessReadsBothArithmeticsWithoutTheData() throws Exception {
    Path engine = compressed(bits, "engine");
    Path java = compressed(bits, "java");
    Path data = bits.folder().resolve("tiny.idx");
    Path moved = folder.resolve("elsewhere.idx");
    Files.move(data, moved);
    try {
      byte[] images = decompressed(bits, engine);
      assertThat(decompressed(bits, java)).isEqualTo(images);
      assertThat(Arrays.copyOf(images, 16))
          .isEqualTo(
              ByteBuffer.allocate(16).putInt(0x803).putInt(IMAGES).putInt(8).putInt(8).array());
      assertThat(images).hasSize(16 + IMAGES * SIZE);
      assertThat(Arrays.copyOfRange(images, 16, images.length)).containsOnly(0, 1);
    } finally {
      Files.move(moved, data);
    }
  }

  @Test
  void aHierarchyAndCodesAreReadByAnotherProcessToo() throws Exception {
    TinyExperiment ladder = TinyExperiment.in(folder.resolve("ladder"), LADDER);
    TinyExperiment codes =
        TinyExperiment.in(folder.resolve("codes"), CODES, "\"objective\": {\"type\": \"elbo\"}");
    for (TinyExperiment each : List.of(ladder, codes)) {
      CommandLineRun run = CommandLineRun.of(each.run());
      assertThat(run.code()).as(run.err()).isZero();
      byte[] images = decompressed(each, compressed(each, "engine"));
      assertThat(decompressed(each, compressed(each, "java"))).isEqualTo(images);
      assertThat(images).as("the bits of the same test images").isEqualTo(ofPlainModel());
    }
  }

  private static byte[] ofPlainModel() throws Exception {
    return decompressed(bits, compressed(bits, "java"));
  }

  @Test
  void greyImagesAreThoseOfTheFile() throws Exception {
    byte[] images = decompressed(levels, compressed(levels, "java"));
    List<List<Byte>> found = images(images);
    assertThat(found).hasSize(IMAGES);
    assertThat(images(Files.readAllBytes(levels.folder().resolve("tiny.idx")))).containsAll(found);
  }

  @Test
  void whatIsNoSoundFileOfTheTrialIsRefusedInALine() throws IOException {
    Path file = compressed(bits, "engine");
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    assertRefused(bits, flipped, "the check sum is not that of the bytes before it");
    assertRefused(bits, Arrays.copyOf(whole, whole.length / 2), "damaged or not whole");
    assertRefused(bits, "PNG".getBytes(StandardCharsets.UTF_8), "which begins with VZBB");
    byte[] later = whole.clone();
    later[4] = 2;
    assertRefused(bits, later, "expected version 1 of the format, found 2");
    assertRefused(levels, whole, "name the trial that wrote it");
  }

  @Test
  void badOptionsAndPathsAreRefused() throws IOException {
    Path out = folder.resolve("never.vzbb");
    String trial = bits.trial() + "";
    assertThat(
            CommandLineRun.of("compress", trial, "--out=" + out, "--latent-bits=40")
                .refusal(Vaezoo.BAD_INPUT, 1))
        .allMatch(line -> line.contains("--latent-bits: expected 1 to 20, found 40"));
    assertThat(
            CommandLineRun.of("compress", trial, "--out=" + out, "--images=0")
                .refusal(Vaezoo.BAD_INPUT, 1))
        .allMatch(line -> line.contains("--images: expected at least 1, found 0"));
    assertThat(
            CommandLineRun.of("compress", bits.results() + "", "--out=" + out)
                .refusal(Vaezoo.BAD_INPUT, 1)
                .get(0))
        .contains("expected the folder of a trial");
    assertThat(
            CommandLineRun.of("decompress", trial, folder.resolve("none") + "", "--out=" + out)
                .refusal(Vaezoo.FAILED, 1)
                .get(0))
        .contains("none");
    assertThat(out).doesNotExist();
  }

  private static void assertRefused(TinyExperiment reader, byte[] bytes, String reason)
      throws IOException {
    Path file = folder.resolve("bad.vzbb");
    Path out = folder.resolve("never.idx");
    Files.write(file, bytes);
    CommandLineRun run =
        CommandLineRun.of("decompress", reader.trial() + "", file + "", "--out=" + out);
    assertThat(run.refusal(Vaezoo.BAD_INPUT, 1).get(0)).startsWith(file + ": ").contains(reason);
    assertThat(out).doesNotExist();
  }

  private static Path compressed(TinyExperiment experiment, String arithmetic) throws IOException {
    Path file = Files.createTempFile(folder, "images", ".vzbb");
    CommandLineRun run =
        CommandLineRun.of(
            "compress",
            experiment.trial() + "",
            "--out=" + file,
            "--arithmetic=" + arithmetic,
            "--chains=3",
            "--data=" + experiment.folder());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(IMAGES + " images of 64 numbers", "bits/dim");
    return file;
  }

  private static byte[] decompressed(TinyExperiment experiment, Path file) throws Exception {
    Path out = Files.createTempFile(folder, "images", ".idx");
    VaezooProcess.Ended ended =
        VaezooProcess.run("decompress", experiment.trial() + "", file + "", "--out=" + out);
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("SHA-256 and initial bits are those of the file");
    return Files.readAllBytes(out);
  }

  private static List<List<Byte>> images(byte[] idx) {
    List<List<Byte>> images = new ArrayList<>();
    for (int first = 16; first < idx.length; first += SIZE) {
      List<Byte> image = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        image.add(idx[first + i]);
      }
      images.add(image);
    }
    return images;
  }
}
