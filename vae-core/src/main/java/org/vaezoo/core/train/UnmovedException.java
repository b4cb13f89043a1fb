package org.vaezoo.core.train;

import java.util.List;
import java.util.Locale;

/** A trained parameter that no gradient reaches: the trial ends here, and says which. */
public final class UnmovedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param step the step, from 0
   * @param parameter its path in the model
   * @param optimizer that should move it, as its settings are found in a spec
   * @param losses names of the losses that should move it
   */
  UnmovedException(long step, String parameter, String optimizer, List<String> losses) {
    super(
        String.format(
                Locale.ROOT,
                "step %d: %s has had no gradient in %d steps, so that %s never moves it by %s; it"
                    + " is cut",
                step,
                parameter,
                Reach.STEPS,
                optimizer,
                String.join(", ", losses))
            + " off from the loss, or all that it feeds is dead: freeze its part by a curriculum,"
            + " or change the layers above it");
  }
}
