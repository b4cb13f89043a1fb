package org.vaezoo.vq.prior;

import java.util.Optional;
import org.vaezoo.core.network.Positions;

/**
 * The codes that a prior is over.
 *
 * @param positions P
 * @param codes K
 * @param above the codes that these are drawn given, in a model of several levels
 */
public record CodeGrid(Positions positions, int codes, Optional<CodeGrid> above) {

  /** Codes that stand alone. */
  public static CodeGrid alone(Positions positions, int codes) {
    return new CodeGrid(positions, codes, Optional.empty());
  }
}
