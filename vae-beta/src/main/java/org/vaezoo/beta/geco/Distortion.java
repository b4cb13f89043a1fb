package org.vaezoo.beta.geco;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * D, so that the model's rate is the least that reaches a given distortion: a point of the curve of
 * Alemi et al., "Fixing a broken ELBO" (2018), chosen by its distortion.
 */
@PartType("distortion")
@Doc("D = -log p(x|z), in nats.")
public record Distortion(@Doc("Allowed distortion of an example, in nats.") Schedule tolerance)
    implements Constraint {

  @Override
  public NDArray error(Inference inference, Batch batch) {
    return inference.terms().distortion().mean();
  }

  @Override
  public List<Need> needs() {
    return List.of();
  }
}
