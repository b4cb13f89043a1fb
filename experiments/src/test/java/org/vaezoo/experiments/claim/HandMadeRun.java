package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.Specs;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.sweep.Trial;

/** The results of a sweep, written by hand: each column has a cell a trial, in its order. */
final class HandMadeRun {

  private static final String DIGEST = "0".repeat(64);

  private final Path folder;
  private final Experiment experiment;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final List<String> statuses = new ArrayList<>();

  private HandMadeRun(Path folder, Experiment experiment) {
    this.folder = folder;
    this.experiment = experiment;
    experiment.trials().forEach(trial -> statuses.add("FINISHED"));
  }

  /** A run of a small spec on MNIST with other keys. */
  static HandMadeRun in(Path folder, String... keys) {
    Experiment experiment =
        new ExperimentReader(DataFolder.absent(), 100)
            .read("spec.json", Specs.with(keys), Overrides.NONE);
    return new HandMadeRun(folder.resolve("results"), experiment);
  }

  /** Two values of β with two seeds each: 1 and 1, 1 and 2, 4 and 1, 4 and 2. */
  static HandMadeRun ofTwoBetas(Path folder) {
    return in(folder, sweep("\"objective.beta\": [1, 4], \"training.seed\": [1, 2]"));
  }

  /** The key of a spec that makes it a grid. */
  static String sweep(String grid) {
    return "\"sweep\": {\"grid\": {" + grid + "}}";
  }

  Experiment experiment() {
    return experiment;
  }

  Path folder() {
    return folder;
  }

  /** The cells of a column of the test split, one a trial; null is an empty one. */
  HandMadeRun with(String column, Object... cells) {
    assertThat(cells).hasSize(experiment.trials().size());
    columns.put(
        column,
        Arrays.stream(cells).map(cell -> cell == null ? "" : String.valueOf(cell)).toList());
    return this;
  }

  /** The ELBO of each trial, in nats. */
  HandMadeRun elbos(Object... elbos) {
    return with("elbo_nats", elbos);
  }

  /** Lets a trial fail. */
  HandMadeRun failed(int trial) {
    statuses.set(trial, "DIVERGED_NUMERIC");
    return this;
  }

  /** The identity of a trial. */
  String id(int trial) {
    return experiment.trials().get(trial).id(DIGEST);
  }

  /** Writes {@code rate_distortion.csv} and the spec of each trial. */
  HandMadeRun write() throws IOException {
    Files.createDirectories(folder);
    JsonFiles.write(folder.resolve("spec.json"), experiment.resolved());
    List<String> names = new ArrayList<>(columns.keySet());
    names.remove("elbo_nats");
    StringBuilder table = new StringBuilder("trial,");
    experiment.sweptKeys().forEach(key -> table.append(key).append(','));
    table.append("split,rate_nats,distortion_nats,elbo_nats,");
    names.forEach(name -> table.append(name).append(','));
    table.append("data,binarization,status,message\n");
    for (int i = 0; i < statuses.size(); i++) {
      if (!columns.get("elbo_nats").get(i).isEmpty()) {
        table.append(row(i, names));
        JsonFiles.write(folder.resolve("trials").resolve(id(i)).resolve("spec.json"), resolved(i));
      }
    }
    Files.writeString(folder.resolve("rate_distortion.csv"), table);
    return this;
  }

  private JsonNode resolved(int trial) throws IOException {
    Files.createDirectories(folder.resolve("trials").resolve(id(trial)));
    return experiment.trials().get(trial).resolved();
  }

  private String row(int number, List<String> names) {
    Trial trial = experiment.trials().get(number);
    List<String> cells = new ArrayList<>(List.of(id(number)));
    experiment.sweptKeys().forEach(key -> cells.add(trial.overrides().values().get(key).asText()));
    double elbo = Double.parseDouble(columns.get("elbo_nats").get(number));
    cells.addAll(List.of("test", "20", String.valueOf(-elbo - 20), String.valueOf(elbo)));
    names.forEach(name -> cells.add(columns.get(name).get(number)));
    cells.addAll(List.of("mnist", "dynamic", statuses.get(number), ""));
    return String.join(",", cells) + "\n";
  }

  /** Writes another table. */
  HandMadeRun table(String file, String csv) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, csv);
    return this;
  }

  /** The verdict on one claim that we expected. */
  Judged judge(String test) throws IOException {
    return judge(test, OneClaim.EXPECTED);
  }

  /**
   * The verdict on one claim.
   *
   * @param more further keys of the claim, its source among them
   */
  Judged judge(String test, String more) throws IOException {
    Claims claims = Claims.read(OneClaim.write(folder.resolveSibling("claims.json"), test, more));
    assertThat(claims.problems(Tier.CPU, experiment)).isEmpty();
    return new Judged(claims.verdicts("paper", Tier.CPU, experiment, folder).get(0));
  }

  /** A verdict. */
  record Judged(Row row) {

    String verdict() {
      return row.cell(LedgerColumns.VERDICT).orElseThrow().toString();
    }

    String reason() {
      return row.cell(LedgerColumns.REASON).orElseThrow().toString();
    }

    double ours() {
      return number(LedgerColumns.OURS);
    }

    double low() {
      return number(LedgerColumns.INTERVAL.low());
    }

    double high() {
      return number(LedgerColumns.INTERVAL.high());
    }

    private double number(Column column) {
      return (Double) row.cell(column).orElseThrow();
    }
  }
}
