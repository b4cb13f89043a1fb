package org.vaezoo.core.table;

/** The columns by which a table tells trials apart. */
public final class TrialColumns {

  /** The trial. Its swept keys follow it. */
  public static final Column TRIAL =
      Column.text("trial", "name of the trial's folder: what its spec and its data determine");

  /** The part of the data. */
  public static final Column SPLIT =
      Column.text("split", "part of the data that the row is measured on");

  /** How a trial, or its measurement, ended. */
  public static final Column STATUS =
      Column.text("status", "how it ended; what was not measured has empty cells");

  /** Why. */
  public static final Column MESSAGE =
      Column.text("message", "what went wrong, or why the measure has no meaning for the model");

  private TrialColumns() {}
}
