package org.vaezoo.core.spec;

import java.util.List;
import org.vaezoo.core.net.GlorotUniform;
import org.vaezoo.core.net.HeNormal;
import org.vaezoo.core.net.MlpSpec;
import org.vaezoo.core.net.NormalInitialization;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.settings.PartProvider;

/** The parts that every experiment can name: those of this module. */
public final class CoreParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        GaussianVaeSpec.class,
        BernoulliSpec.class,
        StandardNormalSpec.class,
        MlpSpec.class,
        GlorotUniform.class,
        HeNormal.class,
        NormalInitialization.class,
        Constant.class);
  }
}
