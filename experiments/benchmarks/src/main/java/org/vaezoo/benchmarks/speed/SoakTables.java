package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The table of a long training. */
public final class SoakTables implements TableProvider {

  static final Column STEP = Column.whole("step", Unit.COUNT, "steps after the warm-up");
  static final Column RESIDENT = Column.number("resident_mb", Unit.MEGABYTES, "resident memory");
  static final Column FILES =
      Column.whole("open_files", Unit.COUNT, "files, sockets and the like that are open");

  static final Schema SOAK = Schema.of("soak", "a look at a long training", STEP, RESIDENT, FILES);

  @Override
  public List<Schema> tables() {
    return List.of(SOAK);
  }
}
