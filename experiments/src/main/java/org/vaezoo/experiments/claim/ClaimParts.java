package org.vaezoo.experiments.claim;

import java.util.List;
import org.vaezoo.core.settings.PartCatalog;

/** What a file of claims can name. */
final class ClaimParts {

  /** The tests. */
  static final PartCatalog CATALOG =
      PartCatalog.of(
          List.of(
              Within.class,
              AtMost.class,
              AtLeast.class,
              Order.class,
              Monotone.class,
              InteriorMaximum.class,
              Spearman.class,
              Paired.class,
              RoundTrip.class,
              Prediction.class,
              Share.class));

  private ClaimParts() {}
}
