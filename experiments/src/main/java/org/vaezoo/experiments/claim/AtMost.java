package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A quantity is at most a bound. */
@Doc("The quantity is at most a bound.")
@PartType("at-most")
record AtMost(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The bound.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double bound)
    implements TestSpec {

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.quantity(quantity, pointer + "/quantity");
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    return judging.of(quantity.in(evidence, Map.of()), Region.atMost(bound));
  }
}
