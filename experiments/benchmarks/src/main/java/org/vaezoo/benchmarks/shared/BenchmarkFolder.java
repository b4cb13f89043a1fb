package org.vaezoo.benchmarks.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.experiments.table.TablesVersion;

/** What a benchmark leaves: its tables, and on what machine they were measured. */
public final class BenchmarkFolder {

  private BenchmarkFolder() {}

  /** Writes the rows of each table to a file of its name. */
  public static void write(Path folder, Map<Schema, List<Row>> tables) throws IOException {
    Files.createDirectories(folder);
    TablesVersion.write(folder);
    for (Map.Entry<Schema, List<Row>> table : tables.entrySet()) {
      String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
      JsonFiles.writeText(folder.resolve(table.getKey().table() + ".csv"), csv);
    }
    JsonFiles.write(folder.resolve("provenance.json"), Provenance.collect("PyTorch"));
  }
}
