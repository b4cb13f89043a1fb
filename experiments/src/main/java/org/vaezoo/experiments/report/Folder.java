package org.vaezoo.experiments.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.Figures;
import org.vaezoo.experiments.figure.SettingColors;
import org.vaezoo.experiments.table.Note;

/**
 * A results folder, read for the page.
 *
 * @param results its tables
 * @param verdicts on collapse
 * @param settings what tells the trials apart
 * @param drawings its figures
 * @param notes what was left out of all of it, and why
 */
record Folder(
    ResultTables results,
    Verdicts verdicts,
    SettingColors settings,
    List<Drawing> drawings,
    List<Note> notes) {

  private static final List<String> TABLES = List.of("groups", "units");

  static Folder read(Path path) throws IOException {
    ResultTables results = ResultTables.read(path);
    List<Note> notes = new ArrayList<>(results.notes());
    for (String table : TABLES) {
      notes.addAll(results.table(table).notes());
    }
    for (RecordedTrial trial : results.trials()) {
      if (trial.finished()) {
        notes.addAll(results.metrics(trial).notes());
        results.unitRates(trial).ifPresent(rates -> notes.addAll(rates.notes()));
      }
    }
    return new Folder(
        results,
        Verdicts.of(results),
        SettingColors.of(results),
        Figures.of(results),
        List.copyOf(notes));
  }

  Path path() {
    return results.folder();
  }
}
