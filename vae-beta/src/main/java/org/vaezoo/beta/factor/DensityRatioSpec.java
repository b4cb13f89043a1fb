package org.vaezoo.beta.factor;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.RegularizerSpec;

/**
 * The total correlation by a discriminator. Its default is the paper's, six layers of a thousand
 * units, which has many times the weights of a small model and costs accordingly; the slope below
 * zero is this zoo's.
 */
@PartType("density-ratio")
@Doc("Total correlation by a discriminator of shuffled latents (Kim and Mnih 2018).")
public record DensityRatioSpec(
    @Range(min = 0) @Doc("Weight of the total correlation.") Schedule gamma,
    @Doc("Hidden layers of the discriminator.")
        @Default(
            "{\"type\": \"mlp\", \"hidden\": [1000, 1000, 1000, 1000, 1000, 1000], \"activation\":"
                + " \"leaky-relu\", \"initialization\": {\"type\": \"he-normal\"}}")
        NetworkSpec discriminator)
    implements RegularizerSpec {

  @Override
  public Regularizer build(InputDescription input, int units, InitialWeights weights) {
    return new DensityRatio(units, discriminator, gamma, weights);
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    model
        .numberUnits()
        .ifPresent(
            units -> discriminator.check(new Shape(units), pointer + "/discriminator", problems));
  }
}
