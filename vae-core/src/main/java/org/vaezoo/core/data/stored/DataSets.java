package org.vaezoo.core.data.stored;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;

/**
 * A data set, loaded and split.
 *
 * @param name in tables
 * @param label how examples are shown, as {@code dynamic}; results of different labels are never
 *     compared
 * @param digest SHA-256 over the bytes of the files, however they are split and shown
 * @param train what training sees
 * @param validation what early stopping and the choice of a model see; may be empty
 * @param test what only the final evaluation sees
 * @param reading what was read of the files; empty for a set that was not read
 */
public record DataSets(
    String name,
    String label,
    String digest,
    DataSource train,
    DataSource validation,
    DataSource test,
    Optional<DataReport> reading) {

  /** Splits that were made, not read. */
  public DataSets(
      String name,
      String label,
      String digest,
      DataSource train,
      DataSource validation,
      DataSource test) {
    this(name, label, digest, train, validation, test, Optional.empty());
  }
}
