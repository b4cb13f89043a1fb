package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The distortion alone. */
@PartType("distortion")
@Doc("D alone, without a rate: the loss of an autoencoder.")
public record DistortionSpec() implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new DistortionOnly();
  }

  @Override
  public List<Need> needs() {
    return List.of();
  }
}
