package org.vaezoo.core.spec;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.net.LikelihoodNetwork;
import org.vaezoo.core.settings.Part;

/** A likelihood, as a spec describes it. */
public interface LikelihoodSpec extends Part {

  /** Kinds of data of which this is a normalised density. */
  Set<DataKind> kinds();

  /**
   * The last step of the decoder.
   *
   * @param site what is known of the data; of a kind that fits
   */
  LikelihoodNetwork network(Site site);

  /** Whether the likelihood has a mean without sampling. */
  default boolean hasMean() {
    return true;
  }

  /** Whether the output bias can begin at the mean training example. */
  default boolean beginsAtMean() {
    return true;
  }
}
