package org.vaezoo.experiments.schedule;

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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.compare.VariantTable;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.results.RowTable;
import org.vaezoo.experiments.store.Checkout;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.JsonDifference;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.TrialId;
import org.vaezoo.experiments.trial.StoredSpec;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialStatus;

/** The folder of one experiment's results. It belongs to one resolved spec for ever. */
public final class ResultsFolder {

  private static final String SPEC = "spec.json";
  private static final String TRIALS = "trials";
  private static final Pattern NOBODYS =
      Pattern.compile("(?i)thumbs\\.db|desktop\\.ini|.*~|.*\\.(tmp|swp|swo|bak)");

  private final Path path;

  private ResultsFolder(Path path) {
    this.path = path;
  }

  /**
   * Opens the folder of an experiment, or makes it.
   *
   * @param resolved the resolved spec, sweep included
   * @throws ResultsFolderException if the folder holds something else, or cannot be written
   */
  public static ResultsFolder open(Path path, JsonNode resolved) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
      }
      // The entries are looked at first: whatever a run makes, it makes after spec.json.
      ResultsFolder folder = new ResultsFolder(path);
      if (holdsOtherThings(path)) {
        folder.requireSpec();
      }
      FolderLock.holding(path, () -> folder.claim(JsonFiles.roundTrip(resolved)));
      return folder;
    } catch (IOException failure) {
      throw ResultsFolderException.unusable(path, failure);
    }
  }

  private void claim(JsonNode resolved) throws IOException {
    Path spec = path.resolve(SPEC);
    if (!Files.exists(spec)) {
      JsonFiles.write(spec, resolved);
      return;
    }
    ObjectNode found = read(spec, StoredSpec::json);
    ObjectNode trained = withoutMeasures(resolved);
    if (!withoutMeasures(found).equals(trained)) {
      read(spec, StoredSpec::ofFolder);
      throw ResultsFolderException.ofAnotherSpec(
          path, JsonDifference.between(withoutMeasures(found), trained), otherVersion(path));
    }
    if (!found.equals(resolved)) {
      JsonFiles.write(spec, resolved);
    }
  }

  private interface Reading {
    ObjectNode of(Path spec) throws IOException;
  }

  private static ObjectNode read(Path spec, Reading reading) {
    try {
      return reading.of(spec);
    } catch (IOException damaged) {
      throw ResultsFolderException.damaged(damaged);
    }
  }

  /** What decides the trials: they can be measured by more, or less, than they were. */
  private static ObjectNode withoutMeasures(JsonNode spec) {
    return ((ObjectNode) spec).deepCopy().without("measures");
  }

  /**
   * Opens a folder as it is, to add to what is measured.
   *
   * @throws ResultsFolderException if it is not that of an experiment
   */
  public static ResultsFolder existing(Path path) {
    ResultsFolder folder = new ResultsFolder(path);
    try {
      folder.requireSpec();
    } catch (IOException failure) {
      throw ResultsFolderException.unusable(path, failure);
    }
    return folder;
  }

  private void requireSpec() throws IOException {
    if (!Files.exists(path.resolve(SPEC))) {
      throw trialNames().isEmpty()
          ? ResultsFolderException.ofSomethingElse(path)
          : ResultsFolderException.ofLostSpec(path);
    }
  }

  /** Whether a folder holds trials. */
  public static boolean holdsTrials(Path path) {
    try {
      return !new ResultsFolder(path).trialNames().isEmpty();
    } catch (IOException unreadable) {
      throw ResultsFolderException.unusable(path, unreadable);
    }
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** Whether there is more than an opening leaves that was killed half-way. */
  private static boolean holdsOtherThings(Path folder) throws IOException {
    return !names(folder).stream()
        .allMatch(name -> name.equals(FolderLock.NAME) || isNobodys(name));
  }

  /** Whether systems and editors leave a file of this name wherever they have been. */
  private static boolean isNobodys(String name) {
    return name.startsWith(".") || NOBODYS.matcher(name).matches();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * Requires that the folder holds no other trials than these: the spec being the same, others were
   * made of other data or by another numeric format.
   *
   * @throws ResultsFolderException if it does
   */
  void requireNoOthers(List<IdentifiedTrial> trials) throws IOException {
    List<String> others = new ArrayList<>(trialNames());
    others.removeAll(trials.stream().map(IdentifiedTrial::id).toList());
    if (!others.isEmpty()) {
      throw ResultsFolderException.ofOtherData(path, others, otherCommit(others.get(0)));
    }
  }

  /** The commit that made a trial, where it is known and not that of this program. */
  private Optional<String> otherCommit(String trial) throws IOException {
    return trial(trial)
        .provenance()
        .map(origin -> origin.path("commit").asText())
        .filter(made -> !made.isEmpty() && !made.equals(Checkout.ofThisProgram().commit()));
  }

  /**
   * The commit that made a folder's first trial, where it is known and not that of this program.
   */
  public static Optional<String> otherVersion(Path path) {
    ResultsFolder folder = new ResultsFolder(path);
    try {
      List<String> trials = folder.trialNames();
      return trials.isEmpty() ? Optional.empty() : folder.otherCommit(trials.get(0));
    } catch (IOException unreadable) {
      return Optional.empty(); // what is damaged says so itself where it is read
    }
  }

  /** The names of all trials that lie there. */
  List<String> trialNames() throws IOException {
    if (!Files.isDirectory(path.resolve(TRIALS))) {
      return List.of();
    }
    return names(path.resolve(TRIALS)).stream().filter(TrialId::isOne).toList();
  }

  TrialFolder trial(String id) throws IOException {
    return TrialFolder.at(path.resolve(TRIALS), id);
  }

  /**
   * Makes every table of the trials' results, in the order of the sweep.
   *
   * @return whether all trials finished, and no measure failed
   */
  boolean writeTables(List<IdentifiedTrial> trials) throws IOException {
    Map<String, List<ObjectNode>> tables = new LinkedHashMap<>();
    MeasureRows.TABLES.forEach(name -> tables.put(name, new ArrayList<>()));
    ArrayNode provenance = JsonNodeFactory.instance.arrayNode();
    MeasureTables measured = new MeasureTables(tables, provenance);
    Pairs pairs = new Pairs();
    boolean allFinished = true;
    for (IdentifiedTrial trial : trials) {
      TrialFolder folder = trial(trial.id());
      TrialResult result = folder.result().orElseThrow();
      ObjectNode origin = folder.provenanceOfResult();
      allFinished &= result.status() == TrialStatus.FINISHED;
      MeasureRows.TABLES.forEach(
          name -> tables.get(name).addAll(TrialRows.of(name, trial, result, origin)));
      pairs.add(trial, result);
      provenance.add(origin.put("trial", trial.id()));
      measured.add(trial, folder);
    }
    tables.put(PairedImages.TABLE, pairs.rows());
    List<ObjectNode> rateDistortion = tables.get(MeasureRows.RATE_DISTORTION);
    if (VariantTable.fits(rateDistortion)) {
      tables.put(
          VariantTable.TABLE,
          VariantTable.rows(rateDistortion, tables.getOrDefault(VariantTable.COLLAPSE, List.of())));
    }
    FolderLock.holding(path, () -> write(tables, provenance));
    return allFinished && !measured.failed();
  }

  private void write(Map<String, List<ObjectNode>> tables, ArrayNode provenance)
      throws IOException {
    for (Map.Entry<String, List<ObjectNode>> table : tables.entrySet()) {
      write(table.getKey(), table.getValue());
    }
    JsonFiles.write(path.resolve("provenance.json"), provenance);
  }

  private void write(String table, List<ObjectNode> rows) throws IOException {
    if (!rows.isEmpty()) {
      String csv = RowTable.csv(RowTable.of(table, TrialRows.columns(rows), rows));
      JsonFiles.writeText(path.resolve(table + ".csv"), csv);
    }
  }
}
