package org.vaezoo.vq.quantize;

import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Gumbel-softmax. */
@PartType("gumbel-softmax")
@Doc("A categorical posterior with a relaxed draw in training (Jang et al. 2017).")
public record GumbelSoftmaxSpec(
    @Range(min = 2, max = 1 << 16)
        @Doc(
            "Number K of codes; of a single one nothing is chosen, and no gradient reaches the"
                + " encoder.")
        int codes,
    @Range(min = 1, max = 1 << 12) @Doc("Numbers D of a code's vector.") int dimension,
    @Range(min = 0, minOpen = true)
        @Doc("Temperature of the relaxation, tau.")
        @Default("{\"type\": \"exponential\", \"from\": 1, \"to\": 0.5, \"share\": 0.7}")
        Schedule temperature,
    @Doc("Whether training reads the code itself, with the gradient of the relaxed one.")
        @Default("false")
        boolean straightThrough)
    implements QuantizerSpec {

  @Override
  public Quantizer build(InitialWeights weights) {
    return new GumbelSoftmax(this, weights);
  }

  /** Its codes are drawn, and a relaxed one has no log-weight. */
  @Override
  public Set<Feature> gives() {
    return straightThrough ? Set.of(Feature.LOG_WEIGHTS) : Ordered.set();
  }
}
