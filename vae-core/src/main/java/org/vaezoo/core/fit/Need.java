package org.vaezoo.core.fit;

import java.util.Optional;
import org.vaezoo.core.settings.PartType;

/**
 * What a part needs of every part of a role that stands in the same spec.
 *
 * @param feature what has to be given
 * @param from who has to give it
 * @param key where the problem lies, a key of the part that needs, after a slash, or nothing for
 *     the part itself; absent where it lies with the part that does not give
 * @param reason what is said, {@code {}} for the type of the part that does not give; absent where
 *     the vocabulary says enough
 */
public record Need(Feature feature, Role from, Optional<String> key, Optional<String> reason) {

  /** A need whose problem lies with the part that does not give. */
  public static Need of(Feature feature, Role from) {
    return new Need(feature, from, Optional.empty(), Optional.empty());
  }

  /** The same where the problem lies with the part that needs. */
  public Need blamingItself() {
    return at("");
  }

  /** The same where the problem lies at a key of the part that needs, as {@code /baseline}. */
  public Need at(String ownKey) {
    return new Need(feature, from, Optional.of(ownKey), reason);
  }

  /** The same with a reason of its own. */
  public Need because(String words) {
    return new Need(feature, from, key, Optional.of(words));
  }

  /** What is said where a part does not give it. */
  String message(Fitting needer, Fitting giver) {
    return reason
        .map(words -> words.replace("{}", type(giver)))
        .orElseGet(
            () ->
                "the "
                    + needer.role().words()
                    + " needs "
                    + feature.words()
                    + ", which this "
                    + giver.role().words()
                    + " does not give"
                    + giver.instead(feature));
  }

  private static String type(Fitting part) {
    return part.getClass().getAnnotation(PartType.class).value();
  }
}
