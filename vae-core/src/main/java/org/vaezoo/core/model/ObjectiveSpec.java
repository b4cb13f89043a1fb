package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.settings.Part;

/** What training makes of the terms, as a spec describes it. */
public interface ObjectiveSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.OBJECTIVE;
  }

  /** All but a distortion alone need a rate. */
  @Override
  default List<Need> needs() {
    return List.of(Needs.RATE);
  }

  /** The objective. */
  Objective build(InputDescription input);
}
