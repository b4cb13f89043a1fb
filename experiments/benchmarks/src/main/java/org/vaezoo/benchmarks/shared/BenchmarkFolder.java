package org.vaezoo.benchmarks.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.results.RowTable;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.Provenance;

/** What a benchmark leaves: its tables, and on what machine they were measured. */
public final class BenchmarkFolder {

  private BenchmarkFolder() {}

  /** Writes the rows of each table to a file of its name. */
  public static void write(Path folder, Map<String, List<ObjectNode>> tables) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<ObjectNode>> table : tables.entrySet()) {
      String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
      JsonFiles.writeText(folder.resolve(table.getKey() + ".csv"), csv);
    }
    JsonFiles.write(folder.resolve("provenance.json"), Provenance.collect("PyTorch"));
  }
}
