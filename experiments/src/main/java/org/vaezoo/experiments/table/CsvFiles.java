package org.vaezoo.experiments.table;

import org.apache.commons.csv.CSVFormat;

/** How all CSV files of the product are written and read. */
public final class CsvFiles {

  /**
   * Commas, a line feed after every line, quotes where a cell needs them; cells are texts as they
   * are, with their spaces, and a missing one is empty.
   */
  public static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private CsvFiles() {}
}
