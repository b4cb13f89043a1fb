package org.vaezoo.core.train;

import java.util.List;
import java.util.Optional;

/**
 * What a member of a group has done in a block.
 *
 * @param values the scalars of each step that it made
 * @param failure what ended it in the step after these, as it would have ended it alone
 */
public record MemberSteps(List<StepValues> values, Optional<RuntimeException> failure) {

  public MemberSteps {
    values = List.copyOf(values);
  }
}
