package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The table of importance-weighted bounds. */
public final class BoundTables implements TableProvider {

  static final Column MODEL = Column.text("model", "the model whose bound is taken");
  static final Column THREADS = Column.whole("threads", Unit.COUNT, "threads of one operation");
  static final Column RUN = Column.whole("run", Unit.NONE, "which process, from 1");
  static final Column IMAGES = Column.whole("images", Unit.COUNT, "test images");
  static final Column DRAWS = Column.whole("draws", Unit.COUNT, "draws of each image");
  static final Column SECONDS =
      Column.number(
          "seconds",
          Unit.SECONDS,
          "from the model in memory to the bound, programs made on the way");
  static final Column BOUND =
      Column.number("bound_nats", Unit.NATS, "the bound of an image after 200 steps of training");

  static final Schema BOUNDS =
      Schema.of(
          "bound",
          "a process that takes a bound",
          MODEL,
          THREADS,
          RUN,
          IMAGES,
          DRAWS,
          SECONDS,
          BOUND);

  @Override
  public List<Schema> tables() {
    return List.of(BOUNDS);
  }
}
