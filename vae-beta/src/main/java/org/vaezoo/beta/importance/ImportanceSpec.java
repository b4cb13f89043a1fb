package org.vaezoo.beta.importance;

import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** The importance-weighted bound. */
@PartType("iwae")
@Doc("-log of the mean importance weight of k draws (Burda et al. 2016).")
public record ImportanceSpec(
    @Range(min = 1, max = 10_000) @Doc("k, draws of z for each example.") int samples)
    implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new Importance(samples);
  }

  @Override
  public List<Need> needs() {
    return List.of(Needs.RATE, Needs.LOG_WEIGHTS);
  }
}
