package org.vaezoo.vq;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.vq.codebook.AveragedCodebookSpec;
import org.vaezoo.vq.codebook.KMeansStart;
import org.vaezoo.vq.codebook.NoRestart;
import org.vaezoo.vq.codebook.RestartBelow;
import org.vaezoo.vq.codebook.TrainedCodebookSpec;
import org.vaezoo.vq.codebook.UniformStart;
import org.vaezoo.vq.fsq.FiniteScalarSpec;
import org.vaezoo.vq.gumbel.GumbelSoftmaxSpec;
import org.vaezoo.vq.model.VectorQuantizedSpec;
import org.vaezoo.vq.prior.PixelCnnSpec;
import org.vaezoo.vq.prior.UniformSpec;
import org.vaezoo.vq.prior.UnigramSpec;
import org.vaezoo.vq.quantize.StraightThrough;
import org.vaezoo.vq.rotation.RotationTrick;
import org.vaezoo.vq.twolevel.TwoLevelSpec;

/** The parts of models with codes. */
public final class VqParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        VectorQuantizedSpec.class,
        TwoLevelSpec.class,
        TrainedCodebookSpec.class,
        AveragedCodebookSpec.class,
        FiniteScalarSpec.class,
        GumbelSoftmaxSpec.class,
        UniformStart.class,
        KMeansStart.class,
        NoRestart.class,
        RestartBelow.class,
        StraightThrough.class,
        RotationTrick.class,
        UniformSpec.class,
        UnigramSpec.class,
        PixelCnnSpec.class);
  }
}
