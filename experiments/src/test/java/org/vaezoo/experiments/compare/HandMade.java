package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.table.Note;

/** Results folders written by hand: tables whose numbers are known. */
final class HandMade {

  private static final String HEADING =
      "trial,objective.beta,training.seed,split,examples,rate_nats,distortion_nats,elbo_nats,"
          + "importance_10_nats,active_units,data,binarization,status,message,steps,parameters\n";

  private HandMade() {}

  /** A row of a finished trial; R and D decide the rest. */
  static String row(String trial, double beta, int seed, String split, double r, double d) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,%s,100,%s,%s,%s,%s,%d,mnist,dynamic,FINISHED,,1000,500\n",
        trial,
        beta,
        seed,
        split,
        r,
        d,
        -(r + d),
        2 - (r + d),
        (int) r);
  }

  /** Writes the table of a folder, and a spec. */
  static ResultTables folder(Path folder, String... rows) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("spec.json"), spec(1));
    Files.writeString(
        folder.resolve("rate_distortion.csv"), HEADING + String.join("", List.of(rows)));
    return ResultTables.read(folder);
  }

  /** A row of a sweep over two keys, on the test split. */
  static String row(String trial, double latent, double beta, int seed, double d) {
    String row = row(trial, beta, seed, "test", 20, d);
    return trial + "," + latent + row.substring(trial.length());
  }

  /** Writes the table of a sweep over two keys, and a spec. */
  static ResultTables twoKeys(Path folder, List<String> rows) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("spec.json"), spec(1));
    Files.writeString(
        folder.resolve("rate_distortion.csv"),
        HEADING.replace("trial,", "trial,model.latent,") + String.join("", rows));
    return ResultTables.read(folder);
  }

  /** A spec, as far as an analysis reads it. */
  static String spec(int seed) {
    return """
    {"data": {"set": {"type": "mnist"}, "validation": 0, "evaluationSeed": 1},
     "model": {"likelihood": {"type": "bernoulli"}},
     "training": {"batchSize": 100, "seed": %d}}
    """
        .replace("%d", Integer.toString(seed));
  }

  static boolean has(Row row, String column) {
    return row.cells().containsKey(column);
  }

  static String text(Row row, String column) {
    return (String) row.cells().get(column);
  }

  static double number(Row row, String column) {
    return ((Number) row.cells().get(column)).doubleValue();
  }

  static boolean truth(Row row, String column) {
    return (Boolean) row.cells().get(column);
  }

  /** The notes in one line each. */
  static String notes(List<Note> notes) {
    return notes.stream().map(Note::text).collect(Collectors.joining("\n"));
  }
}
