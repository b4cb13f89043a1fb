package org.vaezoo.beta.parts;

import java.util.List;
import org.vaezoo.beta.capacity.CapacitySpec;
import org.vaezoo.beta.committed.AutoregressivePriorSpec;
import org.vaezoo.beta.committed.CommittedPosteriorSpec;
import org.vaezoo.beta.dip.DipSpec;
import org.vaezoo.beta.factor.DensityRatioSpec;
import org.vaezoo.beta.freebits.FreeBitsSpec;
import org.vaezoo.beta.geco.Distortion;
import org.vaezoo.beta.geco.GecoSpec;
import org.vaezoo.beta.geco.SquaredError;
import org.vaezoo.beta.higgins.BetaSpec;
import org.vaezoo.beta.importance.DoublyReparameterizedSpec;
import org.vaezoo.beta.importance.ImportanceSpec;
import org.vaezoo.beta.info.InverseMultiquadraticKernel;
import org.vaezoo.beta.info.PriorMatchingSpec;
import org.vaezoo.beta.info.RadialKernel;
import org.vaezoo.beta.lagging.AggressiveTraining;
import org.vaezoo.beta.tc.TotalCorrelationSpec;
import org.vaezoo.core.settings.PartProvider;

/** The objectives, regularizers and so on of the module. */
public final class BetaParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        CapacitySpec.class,
        AutoregressivePriorSpec.class,
        CommittedPosteriorSpec.class,
        DipSpec.class,
        DensityRatioSpec.class,
        FreeBitsSpec.class,
        Distortion.class,
        GecoSpec.class,
        SquaredError.class,
        BetaSpec.class,
        DoublyReparameterizedSpec.class,
        ImportanceSpec.class,
        InverseMultiquadraticKernel.class,
        PriorMatchingSpec.class,
        RadialKernel.class,
        AggressiveTraining.class,
        TotalCorrelationSpec.class);
  }
}
