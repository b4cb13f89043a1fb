package org.vaezoo.experiments.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A results folder as a run leaves it, of trials that nobody trained: eight β, and seeds. */
public final class SyntheticResults {

  private static final double[] BETAS = {0.01, 0.1, 0.5, 1, 2, 5, 20, 200};

  private SyntheticResults() {}

  /** Writes so many trials, each with so many rows of metrics. */
  public static Path write(Path folder, int trials, int metricRows) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("spec.json"), "{\"name\": \"synthetic\"}\n");
    StringBuilder table =
        new StringBuilder(
            "trial,objective.beta,training.seed,split,examples,rate_nats,rate_se,distortion_nats,"
                + "distortion_se,elbo_nats,elbo_se,importance_10_nats,importance_10_se,units,"
                + "active_units,collapse,data,binarization,status,message,seconds\n");
    for (int trial = 0; trial < trials; trial++) {
      table.append(row(trial));
      writeMetrics(folder.resolve("trials").resolve(id(trial)), trial, metricRows);
    }
    Files.writeString(folder.resolve("rate_distortion.csv"), table);
    return folder;
  }

  /** The identity of a trial. */
  public static String id(int trial) {
    return String.format(Locale.ROOT, "%016x", 0x9e3779b97f4a7c15L * (trial + 1));
  }

  /** R of a trial. */
  public static double rate(int trial) {
    return 60 / (1 + BETAS[trial % BETAS.length]) + 0.25 * (trial / BETAS.length % 4);
  }

  /** D of a trial. */
  public static double distortion(int trial) {
    return 50 + 4000 / (20 + rate(trial));
  }

  private static String row(int trial) {
    double rate = rate(trial);
    double distortion = distortion(trial);
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,test,100,%s,0.1,%s,0.2,%s,0.25,%s,0.3,32,%d,%s,mnist,dynamic,FINISHED,,12.5%n",
        id(trial),
        BETAS[trial % BETAS.length],
        trial / BETAS.length + 1,
        rate,
        distortion,
        -(rate + distortion),
        -(rate + distortion) + 5,
        Math.round(rate / 2),
        rate < 1 ? "total collapse" : "healthy");
  }

  private static void writeMetrics(Path folder, int trial, int rows) throws IOException {
    Files.createDirectories(folder);
    StringBuilder metrics =
        new StringBuilder(
            "epoch,step,split,loss,elbo_nats,rate_nats,distortion_nats,active_units\n");
    for (int row = 0; row < rows; row++) {
      double rate = rate(trial) * (row + 1) / rows;
      metrics.append(
          String.format(
              Locale.ROOT,
              "%d,%d,validation,,%s,%s,%s,%d%n",
              row + 1,
              550 * (row + 1),
              -(rate + 90),
              rate,
              90.0,
              32));
    }
    Files.writeString(folder.resolve("metrics.csv"), metrics);
  }
}
