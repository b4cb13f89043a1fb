package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.store.Checkout;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.TrialId;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.experiments.table.TablesVersion;
import org.vaezoo.experiments.trial.EndedTrial;
import org.vaezoo.experiments.trial.StoredSpec;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * The folder of an experiment's results: a union of trials, each under its identity. A sweep that
 * has grown, or is another, adds what is missing; {@code spec.json} is that of the last one.
 */
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
      TablesVersion.write(path);
      return;
    }
    if (!read(spec).equals(resolved)) {
      JsonFiles.write(spec, resolved);
    }
  }

  private static ObjectNode read(Path spec) {
    try {
      return StoredSpec.ofFolder(spec);
    } catch (IOException damaged) {
      throw ResultsFolderException.damaged(damaged);
    }
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
    TablesVersion.require(path);
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
   * Requires that what earlier sweeps learned is what today's learns: else tables would hold
   * numbers of different data under one name.
   *
   * @throws ResultsFolderException if it is not
   */
  void requireSameData(List<IdentifiedTrial> today, List<IdentifiedTrial> earlier)
      throws IOException {
    Map<JsonNode, String> digests = new LinkedHashMap<>();
    today.forEach(each -> digests.put(each.trial().resolved().path("data"), each.dataDigest()));
    List<String> others =
        earlier.stream()
            .filter(
                each ->
                    !each.dataDigest()
                        .equals(
                            digests.getOrDefault(
                                each.trial().resolved().path("data"), each.dataDigest())))
            .map(IdentifiedTrial::id)
            .toList();
    if (!others.isEmpty()) {
      throw ResultsFolderException.ofOtherData(path, others, otherCommit(others.get(0)));
    }
  }

  /**
   * Requires that trials beside those of the folder's own spec came there by another sweep. Of a
   * version from before several sweeps could share a folder they are trials of the same spec, of
   * which this version makes others.
   *
   * @throws ResultsFolderException if they did not
   */
  void requireOtherSweeps(List<IdentifiedTrial> earlier) throws IOException {
    List<String> others = new ArrayList<>();
    for (IdentifiedTrial each : earlier) {
      if (!SweptFile.isKept(trial(each.id()))) {
        others.add(each.id());
      }
    }
    if (!others.isEmpty()) {
      throw ResultsFolderException.ofOtherData(path, others, otherCommit(others.get(0)));
    }
  }

  /** A trial that has ended and is of no spec that this version can read. */
  ResultsFolderException ofNoIdentity(String trial, String reason) throws IOException {
    return ResultsFolderException.ofNoIdentity(path, trial, reason, otherCommit(trial));
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

  /**
   * Requires that trials have ended.
   *
   * @param chosen which, by their names
   */
  void requireEnded(Predicate<String> chosen) throws IOException {
    for (String name : trialNames()) {
      if (chosen.test(name)) {
        trial(name).ended();
      }
    }
  }

  /** Whether a trial lies there that has ended. */
  boolean hasEnded(String id) throws IOException {
    return trialNames().contains(id) && trial(id).result().isPresent();
  }

  TrialFolder trial(String id) throws IOException {
    return TrialFolder.at(path.resolve(TRIALS), id);
  }

  /**
   * Makes every table of the trials' results: those of today's sweep in its order, then the others,
   * but for children that are doubled.
   *
   * @return the tables that were written
   */
  TrialTables writeTables(FolderTrials trials) throws IOException {
    TrialTables tables = new TrialTables();
    List<IdentifiedTrial> doubled = trials.doubled();
    for (IdentifiedTrial trial : trials.all()) {
      EndedTrial ended = EndedTrial.read(trial(trial.id()));
      if (doubled.contains(trial)) {
        tables.leaveOut(trial, ended);
      } else {
        tables.add(trial, ended);
      }
    }
    FolderLock.holding(path, () -> write(tables));
    return tables;
  }

  private void write(TrialTables tables) throws IOException {
    TablesVersion.write(path);
    for (Map.Entry<String, List<Row>> table : tables.tables().entrySet()) {
      write(table.getKey(), table.getValue());
    }
    JsonFiles.write(path.resolve("provenance.json"), tables.provenance());
  }

  private void write(String table, List<Row> rows) throws IOException {
    if (!rows.isEmpty()) {
      String csv = RowTable.csv(RowTable.of(table, TrialTables.columns(table, rows), rows));
      JsonFiles.writeText(path.resolve(table + ".csv"), csv);
    }
  }
}
