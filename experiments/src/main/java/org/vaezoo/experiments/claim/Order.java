package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Quantities are in order, each above the one before by a margin; of the same seeds. */
@Doc("Quantities are in order, each above the one before by more than a margin, of the same seeds.")
@PartType("order")
record Order(
    @Doc("From the least to the greatest.") List<QuantitySpec> quantities,
    @Doc("By more than how much each is above the one before.")
        @Range(min = 0, max = Double.MAX_VALUE)
        @Default("0")
        double margin)
    implements TestSpec {

  Order {
    if (quantities.size() < 2) {
      throw new IllegalArgumentException("quantities: expected at least two");
    }
    if (quantities.stream().distinct().count() < quantities.size()) {
      throw new IllegalArgumentException("quantities: expected each once, found one twice");
    }
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    for (int i = 0; i < quantities.size(); i++) {
      checks.quantity(quantities.get(i), pointer + "/quantities/" + i);
    }
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    List<Numbers> numbers = new ArrayList<>();
    for (QuantitySpec quantity : quantities) {
      numbers.add(quantity.in(evidence, Map.of()));
    }
    Steps steps = new Steps();
    for (int i = 1; i < numbers.size(); i++) {
      Numbers above = numbers.get(i).above(numbers.get(i - 1));
      steps.add("from number " + i + " to " + (i + 1), judging.of(above, Region.above(margin)));
    }
    return steps.decisive();
  }
}
