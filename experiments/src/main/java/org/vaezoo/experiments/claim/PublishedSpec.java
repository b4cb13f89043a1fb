package org.vaezoo.experiments.claim;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** A published number, which is shown beside ours. */
@Doc("A published number, which is shown beside ours.")
record PublishedSpec(
    @Doc("The number.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double value,
    @Doc("Whether it was measured under the same conditions.") boolean comparable,
    @Doc("Why it is not comparable.") @Default("\"\"") String why) {

  PublishedSpec {
    if (!comparable && why.isBlank()) {
      throw new IllegalArgumentException(
          "missing key 'why': expected what differs, as the number is not comparable");
    }
  }
}
