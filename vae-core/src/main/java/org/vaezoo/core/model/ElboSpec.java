package org.vaezoo.core.model;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The negative evidence lower bound. */
@PartType("elbo")
@Doc("D + R, the negative evidence lower bound (Kingma and Welling 2014).")
public record ElboSpec() implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new Elbo();
  }
}
