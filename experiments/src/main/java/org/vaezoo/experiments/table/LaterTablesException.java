package org.vaezoo.experiments.table;

import java.nio.file.Path;
import org.vaezoo.core.table.Schema;

/** Tables of a version that came after this one: what their columns hold is not known here. */
public final class LaterTablesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LaterTablesException(Path file, long found) {
    super(
        file
            + ": expected tables of version "
            + Schema.VERSION
            + " at most, found version "
            + found
            + "; a later vaezoo wrote them: go on with that one, whose commit is in"
            + " provenance.json");
  }
}
