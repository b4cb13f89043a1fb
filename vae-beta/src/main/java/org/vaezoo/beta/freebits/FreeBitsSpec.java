package org.vaezoo.beta.freebits;

import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** The objective of free bits. */
@PartType("free-bits")
@Doc("D + sum of max(lambda, R_j) (Kingma et al. 2016).")
public record FreeBitsSpec(
    @Range(min = 0)
        @Doc("lambda, nats that each unit or group may use without cost: a number, or a schedule.")
        Schedule nats,
    @Doc("Whether each unit or each group gets them.") @Default("\"unit\"") FreeBitsScope per)
    implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new FreeBits(nats, per);
  }

  @Override
  public List<Need> needs() {
    return per == FreeBitsScope.GROUP
        ? List.of(Needs.RATE)
        : List.of(
            Needs.RATE,
            Need.of(Feature.UNIT_RATES, Role.PRIOR),
            Need.of(Feature.UNIT_RATES, Role.POSTERIOR));
  }
}
