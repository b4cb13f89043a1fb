package org.vaezoo.vq.parts;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;
import org.vaezoo.vq.model.PriorTraining;

/** What models with codes add to the metrics of a run: of one level, or of each level by name. */
public final class VqTables implements TableProvider {

  private static final String CODEBOOK =
      "squared distance of the encoder's outputs from the chosen codes, which moves the codes";
  private static final String COMMITMENT =
      "squared distance of the encoder's outputs from the chosen codes, which moves the outputs";
  private static final String TEMPERATURE = "temperature of the relaxed choice of a code";

  private static final List<SchemaPart> METRICS =
      List.of(
          Column.number("codebook", Unit.NONE, CODEBOOK),
          Column.number("commitment", Unit.NONE, COMMITMENT),
          Column.number("temperature", Unit.NONE, TEMPERATURE),
          Column.number(
              PriorTraining.LOSS, Unit.NATS, "-log p of the codes under the prior that is learned"),
          ColumnFamily.number("{level}_codebook", Unit.NONE, CODEBOOK + ", of the level {level}"),
          ColumnFamily.number(
              "{level}_commitment", Unit.NONE, COMMITMENT + ", of the level {level}"),
          ColumnFamily.number(
              "{level}_temperature", Unit.NONE, TEMPERATURE + ", of the level {level}"));

  @Override
  public List<MoreColumns> moreColumns() {
    return List.of(new MoreColumns("metrics", METRICS));
  }
}
