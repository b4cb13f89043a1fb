package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.net.LikelihoodNetwork;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A likelihood, as a spec describes it. */
public interface LikelihoodSpec extends Part {

  /** Kinds of data of which this is a normalised density. */
  Set<DataKind> kinds();

  /** Notes data of which this is no density. */
  default void checkKind(Site site, String pointer, Problems problems) {
    if (!kinds().contains(site.kind())) {
      problems.add(
          pointer,
          "is a density of "
              + kinds().toString().toLowerCase(Locale.ROOT)
              + " data, but the data are "
              + site.kind().toString().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * The last step of the decoder.
   *
   * @param example shape of one example
   */
  LikelihoodNetwork network(Shape example);

  /** Whether the likelihood has a mean without sampling. */
  default boolean hasMean() {
    return true;
  }
}
