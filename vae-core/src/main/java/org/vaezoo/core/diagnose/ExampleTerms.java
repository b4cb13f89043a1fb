package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * What an evaluation needs of each example: rate, distortion and bound, of a model without a rate
 * the distortion alone; the scored dimensions; what {@link GroupTotals} need; what the model
 * measures besides.
 *
 * @param model the model
 * @param alternatives whether the rate under other priors is measured too
 */
record ExampleTerms(Vae model, boolean alternatives) implements Formula {

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    Inference inference = model.infer(batch, pass);
    Terms terms = inference.terms();
    boolean hasRate = terms.withoutRate().isEmpty();
    Map<String, NDArray> found = new LinkedHashMap<>();
    if (hasRate) {
      found.put("rate", terms.rate());
    }
    found.put("distortion", terms.distortion());
    if (hasRate) {
      found.put("elbo", terms.elbo());
    }
    found.put("dimensions", inference.reconstruction().dimensions(batch.x()));
    for (NDArray array : GroupTotals.arrays(terms.rates(), alternatives)) {
      found.put("groups " + found.size(), array);
    }
    model
        .measures(batch, pass)
        .forEach((columns, rows) -> found.put("besides " + found.size(), rows));
    return found;
  }
}
