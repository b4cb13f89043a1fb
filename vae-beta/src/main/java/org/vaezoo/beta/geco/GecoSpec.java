package org.vaezoo.beta.geco;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The objective of GECO. The speed is per step and per unit of the constraint. The paper leaves it
 * open; the default is for constraints of some tens, as a squared error of images or a distortion
 * in nats: on binarised MNIST lambda rises to some 15 and falls back to what holds the constraint.
 * Ten times the default sends it to its highest value before the model has learned anything, and
 * back over thousands of steps.
 */
@PartType("geco")
@Doc("R under a constraint on the reconstruction (Rezende and Viola 2018).")
public record GecoSpec(
    @Doc("What the reconstruction has to reach.") Constraint constraint,
    @Range(min = 0) @Doc("nu: a step multiplies lambda by exp(nu C).") @Default("0.0001")
        Schedule speed,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("alpha, weight of the past in the constraint's moving average.")
        @Default("0.99")
        double memory,
    @Range(min = 1, minOpen = true, max = 1e12)
        @Doc("Greatest lambda; the least is its reciprocal, and the first is 1.")
        @Default("10000")
        double highest)
    implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new Geco(constraint, speed, memory, highest);
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(List.of(Needs.RATE));
    needs.addAll(constraint.needs());
    return needs;
  }
}
