package org.vaezoo.core.variant;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** What the likelihoods and decoders of the core say of themselves in tables. */
public final class CoreTables implements TableProvider {

  @Override
  public List<MoreColumns> moreColumns() {
    List<SchemaPart> parts =
        List.of(
            Column.number(
                "decoder_variance",
                Unit.NONE,
                "variance of a Gaussian likelihood, the mean over dimensions where it is learned"),
            Column.number(
                "decoder_scale", Unit.NONE, "scale of a Laplace likelihood, where it is learned"),
            Column.number(
                "receptive_field_pixels",
                Unit.COUNT,
                "width of the pixels around its own that an autoregressive decoder sees of x"));
    return List.of(new MoreColumns("rate_distortion", parts));
  }
}
