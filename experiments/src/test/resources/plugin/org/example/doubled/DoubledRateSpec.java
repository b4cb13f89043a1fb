package org.example.doubled;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.WeightedElbo;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** D + 2 R. */
@PartType("doubled-rate")
@Doc("D + 2 R.")
public record DoubledRateSpec() implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new WeightedElbo("weight", new Constant(2));
  }
}
