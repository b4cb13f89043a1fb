package org.vaezoo.experiments.claim;

import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A quantity is a number, to a tolerance. */
@Doc("The quantity is a number to a tolerance, absolute or relative.")
@PartType("within")
record Within(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("What it has to be.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE)
        double expected,
    @Doc("By how much it may differ.") @Range(min = 0, max = Double.MAX_VALUE)
        Optional<Double> absolute,
    @Doc("By which share of the number it may differ.") @Range(min = 0, max = 1)
        Optional<Double> relative)
    implements InRegion {

  Within {
    if (absolute.isPresent() == relative.isPresent()) {
      throw new IllegalArgumentException("expected one of absolute and relative");
    }
  }

  @Override
  public Optional<String> objection(SourceSpec source, Optional<PublishedSpec> published) {
    return source.kind() == SourceSpec.Kind.PUBLISHED
            && published.filter(number -> !number.comparable()).isPresent()
        ? Optional.of(
            "published: a number of other conditions is shown and not gated on; expected another"
                + " source of the number of 'within', as expectation")
        : Optional.empty();
  }

  @Override
  public Region region() {
    double tolerance = absolute.orElseGet(() -> relative.orElseThrow() * Math.abs(expected));
    return Region.between(expected - tolerance, expected + tolerance);
  }
}
