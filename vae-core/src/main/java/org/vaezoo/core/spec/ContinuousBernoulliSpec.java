package org.vaezoo.core.spec;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.net.ContinuousBernoulliNetwork;
import org.vaezoo.core.net.LikelihoodNetwork;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Independent dimensions on [0, 1]. Grey levels l / 255 are taken as real numbers, as most
 * code on images takes them: the nats are then those of a density.
 */
@PartType("continuous-bernoulli")
@Doc(
    "Independent densities on [0, 1] (Loaiza-Ganem and Cunningham 2019); a density also on grey"
        + " levels.")
public record ContinuousBernoulliSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.UNIT_INTERVAL, DataKind.GREY);
  }

  @Override
  public LikelihoodNetwork network(Site site) {
    return new ContinuousBernoulliNetwork(site.example());
  }
}
