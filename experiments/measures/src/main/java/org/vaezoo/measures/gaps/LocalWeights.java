package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;
import org.vaezoo.measures.annealed.Joint;

/**
 * log p(x, z) - log q(z) at draws from q, in nats, [k * B], of given parameters of q.
 *
 * @param model whose latents are real numbers
 * @param form of q
 */
record LocalWeights(Vae model, LocalForm form) implements Formula {

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    return Map.of("logWeight", at(batch, given, pass));
  }

  NDArray at(Batch batch, Map<String, NDArray> given, Pass pass) {
    Joint joint = Joint.of(model, batch, pass);
    Draw z = form.of(given).at(pass).draw(pass.noise());
    Generation p = joint.at(z.z());
    return p.logPrior().add(joint.logLikelihood(p)).sub(z.logProb());
  }
}
