package org.vaezoo.beta.info;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The Gaussian radial kernel exp(-d^2 / C): Zhao et al., "InfoVAE" (2017), section 3.3, who leave C
 * open.
 */
@PartType("rbf")
@Doc("exp(-d^2 / C), a Gaussian radial kernel.")
public record RadialKernel(
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Each C, in units of 2 x latent units.")
        @Default("[1]")
        List<Double> scales)
    implements Kernel {

  public RadialKernel {
    scales = Kernel.some(scales);
  }

  @Override
  public NDArray of(NDArray relativeSquares) {
    return relativeSquares.neg().exp();
  }
}
