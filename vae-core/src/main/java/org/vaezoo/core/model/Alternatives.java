package org.vaezoo.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vaezoo.core.distribution.Rate;

/**
 * Rates of one posterior under priors that the model is held against, part of no bound. They are
 * computed when they are first asked for: a step that does not train those priors does not pay for
 * them.
 */
public final class Alternatives {

  private final Supplier<Map<String, Rate>> formula;
  private Optional<Map<String, Rate>> rates = Optional.empty();

  /**
   * @param formula of arrays of the same pass, by the priors' names; called once at most
   */
  public Alternatives(Supplier<Map<String, Rate>> formula) {
    this.formula = formula;
  }

  /** A model that is held against no other prior. */
  public static Alternatives none() {
    return new Alternatives(Map::of);
  }

  /** The rates, by the priors' names. */
  public Map<String, Rate> rates() {
    if (rates.isEmpty()) {
      rates = Optional.of(Collections.unmodifiableMap(new LinkedHashMap<>(formula.get())));
    }
    return rates.get();
  }
}
