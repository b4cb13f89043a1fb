package org.vaezoo.beta.freebits;

import org.vaezoo.core.model.Objective;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.ObjectiveSpec;
import org.vaezoo.core.variant.Site;

/**
 * The objective of free bits.
 *
 * @param nats lambda, what each unit or group may use without cost: a number, or a schedule
 * @param per whether a unit or a group gets them
 */
@PartType("free-bits")
@Doc("D + sum of max(lambda, R_j) (Kingma et al. 2016).")
public record FreeBitsSpec(
    @Range(min = 0)
        @Doc("Nats that each unit or group may use without cost: a number, or a schedule.")
        Schedule nats,
    @Doc("Whether each unit or each group gets them.") @Default("\"unit\"") Per per)
    implements ObjectiveSpec {

  @Override
  public Objective build(Site site) {
    return new FreeBits(nats, per);
  }

  @Override
  public boolean needsUnitRates() {
    return per == Per.UNIT;
  }
}
