package org.vaezoo.benchmarks.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.FigureFormats;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.Provenance;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.experiments.table.TablesVersion;

/** What a benchmark leaves: its tables, and on what machine they were measured. */
public final class BenchmarkFolder {

  /** Variables by which allocator and threads of either side are set. */
  private static final String SETS_SPEED = "(MALLOC|OMP|GOMP|MKL|KMP|OPENBLAS|LD_PRELOAD).*";

  private BenchmarkFolder() {}

  /** Writes the rows of each table to a file of its name. */
  public static void write(Path folder, Map<Schema, List<Row>> tables) throws IOException {
    write(folder, tables, Optional.empty());
  }

  /**
   * The same, beside another language.
   *
   * @param python what there is to say of it
   */
  public static void write(Path folder, Map<Schema, List<Row>> tables, Optional<JsonNode> python)
      throws IOException {
    Files.createDirectories(folder);
    TablesVersion.write(folder);
    for (Map.Entry<Schema, List<Row>> table : tables.entrySet()) {
      String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
      JsonFiles.writeText(folder.resolve(table.getKey().table() + ".csv"), csv);
    }
    ObjectNode provenance = Provenance.collect("PyTorch");
    ObjectNode environment = provenance.putObject("environment");
    new TreeMap<>(System.getenv())
        .forEach(
            (name, value) -> {
              if (name.matches(SETS_SPEED)) {
                environment.put(name, value);
              }
            });
    python.ifPresent(about -> provenance.set("python", about));
    JsonFiles.write(folder.resolve("provenance.json"), provenance);
  }

  /** Writes a figure beside the tables. */
  public static void write(Path folder, Drawing drawing) throws IOException {
    JsonFiles.writeText(folder.resolve(drawing.name() + ".svg"), FigureFormats.svg(drawing));
  }
}
