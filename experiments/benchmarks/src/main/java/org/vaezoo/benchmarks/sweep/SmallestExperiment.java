package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * The smallest experiment that there is: four images of 2 x 2 pixels, a model with one unit, one
 * step of training, for each of so many seeds.
 *
 * @param folder holds the data set
 */
record SmallestExperiment(Path folder) {

  private static final String SPEC = "smallest.json";
  private static final int IMAGES = 4;
  private static final int EDGE = 2;

  /** Writes the data set into a folder. */
  static SmallestExperiment in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(folder.resolve("smallest.idx")))) {
      for (int word : new int[] {0x803, IMAGES, EDGE, EDGE}) {
        out.writeInt(word);
      }
      for (int pixel = 0; pixel < IMAGES * EDGE * EDGE; pixel++) {
        out.writeByte(16 * pixel);
      }
    }
    return new SmallestExperiment(folder);
  }

  /**
   * Writes a spec.
   *
   * @param seeds how many trials it has
   */
  Path spec(String name, int seeds) throws IOException {
    Path file = folder.resolve(name + ".json");
    try (InputStream own = SmallestExperiment.class.getResourceAsStream(SPEC)) {
      ObjectNode spec = (ObjectNode) new ObjectMapper().readTree(own);
      spec.put("name", name);
      ArrayNode swept = spec.putObject("sweep").putObject("grid").putArray("training.seed");
      for (int seed = 1; seed <= seeds; seed++) {
        swept.add(seed);
      }
      JsonFiles.write(file, spec);
    }
    return file;
  }
}
