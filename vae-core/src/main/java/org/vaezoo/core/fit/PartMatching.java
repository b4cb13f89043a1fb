package org.vaezoo.core.fit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.settings.Problem;

/** Matches what parts need with what others give. */
public final class PartMatching {

  private PartMatching() {}

  /** All that is needed and not given among the parts of a spec, each said once. */
  public static List<Problem> problems(List<Placed> parts) {
    Set<Problem> found = new LinkedHashSet<>();
    for (Placed needer : parts) {
      parts.stream()
          .filter(needer::meets)
          .flatMap(giver -> problem(needer, giver).stream())
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** Why a part cannot stand beside another that it needs something of; empty where it can. */
  public static Optional<String> refusal(Fitting needer, Fitting giver) {
    return missing(needer, giver).map(need -> need.message(needer, giver));
  }

  /** The first of its needs that the other does not give. */
  private static Optional<Need> missing(Fitting needer, Fitting giver) {
    return needer.needs().stream()
        .filter(need -> need.from() == giver.role() && !giver.gives().contains(need.feature()))
        .findFirst();
  }

  private static Optional<Problem> problem(Placed needer, Placed giver) {
    return missing(needer.part(), giver.part())
        .map(
            need ->
                new Problem(
                    need.key().map(needer.pointer()::concat).orElse(giver.pointer()),
                    need.message(needer.part(), giver.part())));
  }
}
