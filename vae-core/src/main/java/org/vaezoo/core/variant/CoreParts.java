package org.vaezoo.core.variant;

import java.util.List;
import org.vaezoo.core.flow.FlowPriorSpec;
import org.vaezoo.core.flow.InverseAutoregressiveSpec;
import org.vaezoo.core.flow.PlanarSpec;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.likelihood.BetaBinomialSpec;
import org.vaezoo.core.likelihood.CategoricalSpec;
import org.vaezoo.core.likelihood.CategoricalTokensSpec;
import org.vaezoo.core.likelihood.ContinuousBernoulliSpec;
import org.vaezoo.core.likelihood.DiscretizedLogisticSpec;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.likelihood.LaplaceSpec;
import org.vaezoo.core.likelihood.LearnedVariance;
import org.vaezoo.core.likelihood.LogisticMixtureSpec;
import org.vaezoo.core.likelihood.MultinomialSpec;
import org.vaezoo.core.likelihood.OptimalVariance;
import org.vaezoo.core.model.AnnealedElboSpec;
import org.vaezoo.core.model.DistortionSpec;
import org.vaezoo.core.model.ElboSpec;
import org.vaezoo.core.network.ConvSpec;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.HeNormal;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.network.RecurrentDecoderSpec;
import org.vaezoo.core.network.RecurrentEncoderSpec;
import org.vaezoo.core.network.ResidualSpec;
import org.vaezoo.core.pixel.PixelCnnSpec;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.posterior.PointPosteriorSpec;
import org.vaezoo.core.prior.MixtureSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Cosine;
import org.vaezoo.core.schedule.Cyclic;
import org.vaezoo.core.schedule.Exponential;
import org.vaezoo.core.schedule.Linear;
import org.vaezoo.core.schedule.PhaseSequence;
import org.vaezoo.core.schedule.PiecewiseConstant;
import org.vaezoo.core.schedule.Pretraining;
import org.vaezoo.core.schedule.Sigmoid;
import org.vaezoo.core.schedule.SinglePhase;
import org.vaezoo.core.settings.PartProvider;
import org.vaezoo.core.vamp.RandomImages;
import org.vaezoo.core.vamp.TrainingImages;
import org.vaezoo.core.vamp.VampPriorSpec;

/** The parts that every experiment can name: models, distributions, networks, schedules. */
public final class CoreParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        GaussianVaeSpec.class,
        ElboSpec.class,
        AnnealedElboSpec.class,
        DistortionSpec.class,
        BernoulliSpec.class,
        GaussianSpec.class,
        FixedVariance.class,
        LearnedVariance.class,
        OptimalVariance.class,
        DiscretizedLogisticSpec.class,
        CategoricalSpec.class,
        ContinuousBernoulliSpec.class,
        LaplaceSpec.class,
        LogisticMixtureSpec.class,
        BetaBinomialSpec.class,
        MultinomialSpec.class,
        CategoricalTokensSpec.class,
        StandardNormalSpec.class,
        MixtureSpec.class,
        VampPriorSpec.class,
        FlowPriorSpec.class,
        GaussianPosteriorSpec.class,
        PointPosteriorSpec.class,
        PlanarSpec.class,
        InverseAutoregressiveSpec.class,
        TrainingImages.class,
        RandomImages.class,
        MlpSpec.class,
        ConvSpec.class,
        PixelCnnSpec.class,
        RecurrentEncoderSpec.class,
        RecurrentDecoderSpec.class,
        ResidualSpec.class,
        GlorotUniform.class,
        HeNormal.class,
        NormalInitialization.class,
        Constant.class,
        Linear.class,
        Cosine.class,
        PiecewiseConstant.class,
        Sigmoid.class,
        Exponential.class,
        Cyclic.class,
        SinglePhase.class,
        PhaseSequence.class,
        Pretraining.class);
  }
}
