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

  /**
   * Notes what does not fit the data or the objective.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(Site site, ObjectiveSpec objective, String pointer, Problems problems) {
    if (!kinds().contains(site.kind())) {
      problems.add(
          pointer,
          "is a density of "
              + kinds().toString().toLowerCase(Locale.ROOT)
              + " data, but the data are "
              + site.kind().toString().toLowerCase(Locale.ROOT));
    }
    if (objective.needsMean() && !hasMean()) {
      problems.add(
          pointer, "the objective needs the mean of p(x|z), which this likelihood does not give");
    }
  }
}
