package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.table.Note;
import org.vaezoo.experiments.table.ResultTable;

/**
 * A results folder as it is found: incomplete, of another version, torn or whole. What cannot be
 * used is left out of everything and said in {@link #notes}; no number that is given is NaN or
 * infinite.
 *
 * @param folder the folder
 * @param spec its resolved spec with the sweep, where it can be read
 * @param sweptKeys the columns that tell trials apart, in order
 * @param trials every trial of the table or of the folder {@code trials}, failed and unfinished
 *     ones too
 * @param splits what finished trials measured, a row a trial and split
 * @param withoutRates what finished trials of models without a rate measured, a row a trial and
 *     split
 * @param notes what was left out and why, in the order of files and lines
 */
public record ResultTables(
    Path folder,
    Optional<JsonNode> spec,
    List<String> sweptKeys,
    List<RecordedTrial> trials,
    List<SplitRow> splits,
    List<RowWithoutRate> withoutRates,
    List<Note> notes) {

  public ResultTables {
    sweptKeys = List.copyOf(sweptKeys);
    trials = List.copyOf(trials);
    splits = List.copyOf(splits);
    withoutRates = List.copyOf(withoutRates);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a folder.
   *
   * @param folder a results folder; one that is none gives no trials, and notes
   * @throws IOException if the disk fails
   */
  public static ResultTables read(Path folder) throws IOException {
    return new ResultTablesReader(folder).read();
  }

  /** The same folder, with one of its trials alone. */
  public ResultTables only(String trial) {
    return new ResultTables(
        folder,
        spec,
        sweptKeys,
        trials.stream().filter(each -> each.id().equals(trial)).toList(),
        splits.stream().filter(each -> each.trial().id().equals(trial)).toList(),
        withoutRates.stream().filter(each -> each.trial().id().equals(trial)).toList(),
        notes);
  }

  /** What was measured, first of the models that have a rate. */
  public Stream<MeasuredRow> measured() {
    return Stream.concat(splits.stream(), withoutRates.stream());
  }

  /** The names of the splits that were measured, first of the models that have a rate. */
  public List<String> splitNames() {
    return measured().map(MeasuredRow::split).distinct().toList();
  }

  /** Why there is nothing to make a curve or a comparison of; empty where there is something. */
  public Optional<String> whyNothingHasRates() {
    if (!splits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        withoutRates.isEmpty()
            ? "has no trial that was measured"
            : "has no trial with a rate: " + withoutRates.get(0).why());
  }

  /** The rows of a split, in the order of the sweep. */
  public List<SplitRow> split(String name) {
    return splits.stream().filter(row -> row.split().equals(name)).toList();
  }

  /**
   * Any other table of the folder, as {@code units}, with notes of its own.
   *
   * @param name of the file, without its ending
   * @throws IOException if the disk fails
   */
  public ResultTable table(String name) throws IOException {
    return ResultTable.read(folder, name + ".csv");
  }

  /**
   * A table that the zoo knows, with notes of its own.
   *
   * @throws IOException if the disk fails
   */
  public ResultTable table(Schema schema) throws IOException {
    return table(schema.table());
  }

  /**
   * The course of a trial's training, with notes of its own.
   *
   * @throws IOException if the disk fails
   */
  public ResultTable metrics(RecordedTrial trial) throws IOException {
    return ResultTable.read(folder, "trials/" + trial.id() + "/metrics.csv");
  }

  /**
   * The rate of each unit of a trial over the epochs, with notes of its own.
   *
   * @return empty where none were kept: without a validation split, or of an older version
   * @throws IOException if the disk fails
   */
  public Optional<ResultTable> unitRates(RecordedTrial trial) throws IOException {
    String file = "trials/" + trial.id() + "/unit_rates.csv";
    return Files.isRegularFile(folder.resolve(file))
        ? Optional.of(ResultTable.read(folder, file))
        : Optional.empty();
  }
}
