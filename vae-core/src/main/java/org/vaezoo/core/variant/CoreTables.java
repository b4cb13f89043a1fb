package org.vaezoo.core.variant;

import java.util.List;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.pixel.PixelCnnSpec;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;

/** What the likelihoods and decoders of the core say of themselves in tables. */
public final class CoreTables implements TableProvider {

  @Override
  public List<MoreColumns> moreColumns() {
    List<SchemaPart> parts =
        List.of(LikelihoodColumns.VARIANCE, LikelihoodColumns.SCALE, PixelCnnSpec.RECEPTIVE_FIELD);
    return List.of(new MoreColumns("rate_distortion", parts));
  }
}
