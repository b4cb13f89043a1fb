package org.vaezoo.core.schedule;

import java.util.Collection;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Problems;

/**
 * What a schedule of phases can speak of: the names that a model knows, and how long it is trained.
 *
 * @param losses names of the model's losses
 * @param parts names of the parts that hold its parameters
 * @param epochs of the whole training
 */
public record PhaseContext(Collection<String> losses, Collection<String> parts, int epochs) {

  /** Notes each name that is no loss of the model. */
  public void checkLosses(Collection<String> names, String pointer, Problems problems) {
    check("loss", names, losses, pointer, problems);
  }

  /** Notes each name that is no part of the model. */
  public void checkParts(Collection<String> names, String pointer, Problems problems) {
    check("part of the model", names, parts, pointer, problems);
  }

  private static void check(
      String what,
      Collection<String> names,
      Collection<String> known,
      String pointer,
      Problems problems) {
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(pointer, Nearest.unknown(what, name, known)));
  }
}
