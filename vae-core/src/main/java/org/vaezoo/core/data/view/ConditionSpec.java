package org.vaezoo.core.data.view;

import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** What a conditional model is given of each example, as a spec describes it. */
public interface ConditionSpec extends Part {

  /**
   * Notes why a data set cannot give this condition, and what could.
   *
   * @param pointer JSON pointer of this spec
   */
  void check(SetDescription set, String pointer, Problems problems);

  /** The condition on a data set that {@link #check} has nothing against. */
  Condition of(SetDescription set);
}
