package org.vaezoo.experiments.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * An experiment of a second or two in a folder of its own: 320 images of 8 x 8 pixels, a bright row
 * or a bright column in noise, and a small Gaussian model on one thread.
 *
 * @param folder holds {@code tiny.idx}, {@code tiny.json} and {@code results}
 */
public record TinyExperiment(Path folder) {

  private static final int IMAGES = 320;
  private static final int EDGE = 8;

  /** Writes data and spec into a folder. */
  public static TinyExperiment in(Path folder, String... keys) throws IOException {
    Files.createDirectories(folder);
    TinyExperiment experiment = new TinyExperiment(folder);
    experiment.writeData(1);
    experiment.writeSpec(keys);
    return experiment;
  }

  /** Writes a data set, another one for each seed. */
  public void writeData(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int word : new int[] {0x803, IMAGES, EDGE, EDGE}) {
      out.writeInt(word);
    }
    for (int image = 0; image < IMAGES; image++) {
      int line = random.nextInt(EDGE);
      boolean horizontal = random.nextBoolean();
      for (int pixel = 0; pixel < EDGE * EDGE; pixel++) {
        boolean bright = line == (horizontal ? pixel / EDGE : pixel % EDGE);
        out.writeByte((bright ? 200 : 20) + random.nextInt(40));
      }
    }
    Files.write(folder.resolve("tiny.idx"), bytes.toByteArray());
  }

  /**
   * Writes the spec.
   *
   * @param keys as {@code "training": {...}}, in place of its own keys of the same names
   */
  public void writeSpec(String... keys) throws IOException {
    List<String> lines = new ArrayList<>(List.of(keys));
    for (String own : OWN.strip().split("\n", -1)) {
      String name = own.substring(0, own.indexOf(':') + 1);
      if (lines.stream().noneMatch(line -> line.startsWith(name))) {
        lines.add(own);
      }
    }
    Files.writeString(spec(), "{" + String.join(",\n", lines) + "}");
  }

  /** The spec file. */
  public Path spec() {
    return folder.resolve("tiny.json");
  }

  /** The results folder of the spec. */
  public Path results() {
    return folder.resolve("results/tiny");
  }

  /** The folders of the trials, in the order of their names. */
  public List<Path> trials() throws IOException {
    try (Stream<Path> entries = Files.list(results().resolve("trials"))) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The folder of the trial of a spec without a sweep. */
  public Path trial() throws IOException {
    return trials().stream().findFirst().orElseThrow();
  }

  /** Arguments of {@code vaezoo run} in one process. */
  public String[] run() {
    return run("--in-process");
  }

  /** Arguments of {@code vaezoo run}. */
  public String[] run(String... more) {
    return all("run", spec() + "", "--results=" + folder.resolve("results"), more);
  }

  /** Arguments of {@code vaezoo resume} in one process. */
  public String[] resume() {
    return resume("--in-process");
  }

  /** Arguments of {@code vaezoo resume}. */
  public String[] resume(String... more) {
    return all("resume", results() + "", data(), more);
  }

  private String[] all(String command, String subject, String option, String... more) {
    return Stream.of(Stream.of(command, subject, option, data()).distinct(), Stream.of(more))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private String data() {
    return "--data=" + folder;
  }

  private static final String OWN =
      """
      "name": "tiny"
      "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 32}, "binarization": "dynamic", "validation": 32}
      "model": {"type": "gaussian", "latent": 4, "likelihood": "bernoulli", "encoder": {"type": "mlp", "hidden": [16]}, "decoder": {"type": "mlp", "hidden": [16]}}
      "objective": {"type": "beta", "beta": 1, "warmupEpochs": 2}
      "optimizer": {"type": "adam", "learningRate": 0.003}
      "training": {"epochs": 6, "batchSize": 32}
      "evaluation": {"importanceSamples": [1, 10], "images": 32}
      """;
}
