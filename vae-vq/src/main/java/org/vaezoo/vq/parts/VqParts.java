package org.vaezoo.vq.parts;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.vq.model.VectorQuantizedSpec;
import org.vaezoo.vq.prior.PixelCnnPriorSpec;
import org.vaezoo.vq.prior.UniformSpec;
import org.vaezoo.vq.prior.UnigramSpec;
import org.vaezoo.vq.quantize.AveragedCodebookSpec;
import org.vaezoo.vq.quantize.FiniteScalarSpec;
import org.vaezoo.vq.quantize.GumbelSoftmaxSpec;
import org.vaezoo.vq.quantize.KMeansStart;
import org.vaezoo.vq.quantize.NoRestart;
import org.vaezoo.vq.quantize.RestartBelow;
import org.vaezoo.vq.quantize.RotationTrick;
import org.vaezoo.vq.quantize.StraightThrough;
import org.vaezoo.vq.quantize.TrainedCodebookSpec;
import org.vaezoo.vq.quantize.UniformStart;
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
        PixelCnnPriorSpec.class);
  }
}
