package org.vaezoo.experiments.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.progress.PlainProgress;
import org.vaezoo.experiments.schedule.ExperimentRunner;
import org.vaezoo.experiments.schedule.InThisProcess;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.StopSignal;

/**
 * An experiment for every variant that is installed, each made tiny: 96 labelled images of 4 x 4
 * pixels, or as many lines of text, two epochs of eight steps. Its main method runs them one after
 * the other in its process, and what is finished is not done again.
 *
 * @param folder holds the data, and {@code results/VARIANT}
 */
public record ZooExperiment(Path folder) {

  private static final int EXAMPLES = 96;
  private static final int EDGE = 4;
  private static final int CLASSES = 4;

  /** Kinds of data, of which a variant is given the first that it fits. */
  private static final List<String> DATA =
      List.of(
          images("dynamic"),
          images("none"),
          images("dequantized"),
          """
          {"set": {"type": "text-lines", "path": "lines.txt", "testCount": 16, "longest": 6},
           "binarization": "none", "validation": 16}\
          """);

  private static String images(String shown) {
    return """
    {"set": {"type": "idx", "trainImages": "images.idx", "trainLabels": "labels.idx",
             "testCount": 16}, "binarization": "%s", "validation": 16}\
    """
        .formatted(shown);
  }

  /** Writes the data into a folder. */
  public static ZooExperiment in(Path folder) throws IOException {
    Files.createDirectories(folder);
    SplittableRandom random = new SplittableRandom(7);
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    StringBuilder lines = new StringBuilder();
    DataOutputStream out = new DataOutputStream(images);
    header(out, 0x803, EXAMPLES, EDGE, EDGE);
    header(new DataOutputStream(labels), 0x801, EXAMPLES);
    for (int example = 0; example < EXAMPLES; example++) {
      int label = random.nextInt(CLASSES);
      labels.write(label);
      lines.append("the ").append("abcd".charAt(label)).append(random.nextBoolean() ? " x" : " y");
      lines.append('\n');
      for (int pixel = 0; pixel < EDGE * EDGE; pixel++) {
        out.writeByte((pixel / EDGE == label ? 200 : 20) + random.nextInt(40));
      }
    }
    Files.write(folder.resolve("images.idx"), images.toByteArray());
    Files.write(folder.resolve("labels.idx"), labels.toByteArray());
    Files.writeString(folder.resolve("lines.txt"), lines);
    return new ZooExperiment(folder);
  }

  private static void header(DataOutputStream out, int... words) throws IOException {
    for (int word : words) {
      out.writeInt(word);
    }
  }

  /** Where the variants have their folders. */
  public Path results() {
    return folder.resolve("results");
  }

  /** The experiment of a variant. */
  public Experiment of(Variant variant) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    TinyVariant tiny = TinyVariant.of(variant);
    VaeSpec vae = tiny.spec();
    spec.put("name", variant.name());
    spec.setAll((ObjectNode) new SettingsWriter().write(vae));
    spec.set("optimizer", JsonDocument.value("{\"type\": \"adam\", \"learningRate\": 0.003}"));
    spec.set("optimizers", variant.defaults().optimizers());
    spec.set("training", training(variant));
    spec.set("evaluation", JsonDocument.value("{\"importanceSamples\": [1, 5], \"images\": 16}"));
    JsonNode side = new SettingsWriter().write(tiny.side());
    List<String> refusals = List.of();
    for (String data : DATA) {
      ObjectNode given = (ObjectNode) JsonDocument.value(data);
      given.setAll((ObjectNode) side);
      spec.set("data", given);
      try {
        return new ExperimentReader(DataFolder.at(folder), 1)
            .read(variant.name(), spec.toString(), Overrides.NONE);
      } catch (BadSpecException unfit) {
        refusals = unfit.lines();
      }
    }
    throw new AssertionError(variant.name() + " fits no data here: " + refusals);
  }

  private static ObjectNode training(Variant variant) {
    ObjectNode training = (ObjectNode) JsonDocument.value("{\"epochs\": 2, \"batchSize\": 8}");
    return training.setAll((ObjectNode) variant.defaults().training());
  }

  /** Runs every variant in its turn; the only argument is the folder. */
  public static void main(String[] arguments) throws IOException {
    ZooExperiment zoo = new ZooExperiment(Path.of(arguments[0]));
    for (Variant variant : Variants.installed()) {
      Experiment experiment = zoo.of(variant);
      ResultsFolder results =
          ResultsFolder.open(zoo.results().resolve(variant.name()), experiment.resolved());
      LoadedData data = new LoadedData(DataFolder.at(zoo.folder()));
      ExperimentRunner runner =
          new ExperimentRunner(
              experiment.trials(),
              results,
              data,
              new InThisProcess(data, StopSignal.never()),
              RunChoices.CAREFUL,
              StopSignal.never(),
              new PlainProgress(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 1));
      runner.run();
      runner.failures().forEach(System.out::println);
    }
    System.out.println("all done");
  }
}
