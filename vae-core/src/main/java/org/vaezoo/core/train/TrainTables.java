package org.vaezoo.core.train;

import java.util.List;
import org.vaezoo.core.model.AnnealedElboSpec;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** What training adds to the metrics of a run. */
public final class TrainTables implements TableProvider {

  static final Column LEARNING_RATE =
      Column.number("learning_rate", Unit.NONE, "learning rate at the end of the epoch");

  /** Of an optimizer that a part of the model has of its own. */
  static final ColumnFamily LEARNING_RATE_OF =
      ColumnFamily.number(
          "{optimizer}_learning_rate",
          Unit.NONE,
          "learning rate of the optimizer {optimizer} at the end of the epoch");

  @Override
  public List<MoreColumns> moreColumns() {
    List<SchemaPart> parts =
        List.of(
            Column.number(
                Loss.MAIN,
                Unit.NATS,
                "what was minimised, an example: mean over the epoch's steps"),
            Column.number(
                Penalty.TOGETHER,
                Unit.NATS,
                "the weighted penalties, of a model whose losses are several"),
            AnnealedElboSpec.RATE_WEIGHT,
            LEARNING_RATE,
            LEARNING_RATE_OF,
            Limiter.SKIPPED,
            Limiter.LARGEST);
    return List.of(new MoreColumns("metrics", parts));
  }
}
