package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One quantity has to lie in a region. */
sealed interface InRegion extends TestSpec permits Within, AtMost, AtLeast {

  QuantitySpec quantity();

  Region region();

  @Override
  default void check(String pointer, CellChecks checks) {
    checks.quantity(quantity(), pointer + "/quantity");
  }

  @Override
  default Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    return judging.of(quantity().in(evidence, Map.of()), region());
  }
}
