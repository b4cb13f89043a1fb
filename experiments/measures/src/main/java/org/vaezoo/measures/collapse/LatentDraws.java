package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * D of each example at a draw of its latents, in nats, the rate of each group that has one, and the
 * draws.
 *
 * @param model the model
 */
record LatentDraws(Vae model) implements Formula {

  static final String DISTORTION = "distortion";

  private static final String RATE = "rate of ";
  private static final String Z = "z of ";

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    Terms terms = model.infer(batch, pass).terms();
    Map<String, NDArray> found = new LinkedHashMap<>();
    found.put(DISTORTION, terms.distortion());
    for (GroupRate group : terms.rates()) {
      group.rateIfAny().map(Rate::nats).ifPresent(r -> found.put(RATE + group.group().name(), r));
      found.put(Z + group.group().name(), group.draw().z());
    }
    return found;
  }

  /** The draws among the results, a group each. */
  List<NDArray> z(Map<String, NDArray> found) {
    return model.groups().stream().map(group -> found.get(Z + group.name())).toList();
  }

  /** The rate of the first group among the results. */
  NDArray firstRate(Map<String, NDArray> found) {
    return found.get(RATE + model.groups().get(0).name());
  }
}
