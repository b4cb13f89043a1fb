package org.vaezoo.measures.disentangle;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;

/** Adds the scores of disentanglement to what a spec can name. */
public final class DisentanglementParts implements PartProvider, TableProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DisentanglementSpec.class);
  }

  @Override
  public List<Schema> tables() {
    return List.of(ScoreColumns.SCHEMA, FactorColumns.OF_FACTORS, FactorColumns.OF_PAIRS);
  }
}
