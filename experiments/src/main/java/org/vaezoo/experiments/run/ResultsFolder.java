package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.results.RowTable;

/** The folder of one experiment's results. It belongs to one resolved spec for ever. */
public final class ResultsFolder {

  private final Path path;

  private ResultsFolder(Path path) {
    this.path = path;
  }

  /**
   * Opens the folder of an experiment, or makes it.
   *
   * @param resolved the resolved spec, sweep included
   * @throws ForeignResultsException if the folder holds results of another spec
   */
  public static ResultsFolder open(Path path, JsonNode resolved) throws IOException {
    Path spec = path.resolve("spec.json");
    if (Files.exists(spec)) {
      JsonNode found = JsonFiles.read(spec);
      if (!found.equals(JsonFiles.roundTrip(resolved))) {
        throw new ForeignResultsException(path, JsonDifference.between(found, resolved));
      }
      return new ResultsFolder(path);
    }
    if (Files.isDirectory(path) && hasEntries(path)) {
      throw new ForeignResultsException(path, List.of("there is no spec.json in it"));
    }
    Files.createDirectories(path);
    JsonFiles.write(spec, resolved);
    return new ResultsFolder(path);
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  private static boolean hasEntries(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    }
  }

  TrialFolder trial(String id) throws IOException {
    return TrialFolder.at(path.resolve("trials"), id);
  }

  /**
   * Makes every table of the trials' results, in the order of the sweep.
   *
   * @return whether all trials finished
   */
  boolean writeTables(List<IdentifiedTrial> trials) throws IOException {
    Map<String, List<ObjectNode>> tables = new LinkedHashMap<>();
    MeasureRows.TABLES.forEach(name -> tables.put(name, new ArrayList<>()));
    ArrayNode provenance = JsonNodeFactory.instance.arrayNode();
    boolean allFinished = true;
    for (IdentifiedTrial trial : trials) {
      TrialFolder folder = trial(trial.id());
      TrialResult result = folder.result().orElseThrow();
      ObjectNode origin = folder.provenance().orElseThrow();
      allFinished &= result.status() == TrialStatus.FINISHED;
      tables.forEach((name, rows) -> rows.addAll(TrialRows.of(name, trial, result, origin)));
      provenance.add(origin.put("trial", trial.id()));
    }
    for (Map.Entry<String, List<ObjectNode>> table : tables.entrySet()) {
      if (table.getValue().isEmpty()) {
        continue;
      }
      String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
      JsonFiles.writeText(path.resolve(table.getKey() + ".csv"), csv);
    }
    JsonFiles.write(path.resolve("provenance.json"), provenance);
    return allFinished;
  }
}
