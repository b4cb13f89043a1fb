package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
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
   * @param example shape of one example
   */
  LikelihoodNetwork network(Shape example);

  /**
   * Whether the dimensions are independent given z, so that a part of x has a likelihood of its
   * own.
   */
  default boolean factorizes() {
    return false;
  }

  /** Whether the likelihood has a mean without sampling. */
  default boolean hasMean() {
    return true;
  }
}
