package org.vaezoo.experiments.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Tables of the committed results. */
final class CommittedTables {

  /** Where they lie. */
  static final Path RESULTS = Path.of("..", "results");

  private CommittedTables() {}

  /** The rows of {@code rate_distortion.csv} of a split. */
  static Table split(String name, String split) throws IOException {
    Table all = table(name, "rate_distortion");
    return all.where(all.stringColumn("split").isEqualTo(split));
  }

  /** A table of a results folder. */
  static Table table(String name, String table) throws IOException {
    Path file = RESULTS.resolve(name).resolve(table + ".csv");
    return Table.read()
        .csv(
            CsvReadOptions.builder(file.toFile())
                .columnTypesPartial(
                    column ->
                        switch (column) {
                          case "trial", "split", "collapse", "quantity" ->
                              Optional.of(ColumnType.STRING);
                          case "objective.beta",
                              "rate_nats",
                              "distortion_nats",
                              "elbo_nats",
                              "closed_form",
                              "measured",
                              "baseline_nats",
                              "dimensions",
                              "elbo_bits_per_dim",
                              "model.decoder.wordDropout",
                              "objective.warmupEpochs" ->
                              Optional.of(ColumnType.DOUBLE);
                          case "model.latent" -> Optional.of(ColumnType.INTEGER);
                          case "training.seed", "objective.samples" ->
                              Optional.of(ColumnType.STRING);
                          default -> Optional.empty();
                        })
                .build());
  }
}
