package org.vaezoo.beta.info;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The inverse multiquadratic kernel C / (C + d^2): Tolstikhin et al., "Wasserstein auto-encoders"
 * (2018), section 4. It falls off slowly, so that codes far from the prior still feel a pull.
 */
@PartType("inverse-multiquadratic")
@Doc("C / (C + d^2), whose heavy tails reach codes far from the prior.")
public record InverseMultiquadraticKernel(
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Each C, in units of 2 x latent units.")
        @Default("[0.1, 0.2, 0.5, 1, 2, 5, 10]")
        List<Double> scales)
    implements Kernel {

  public InverseMultiquadraticKernel {
    scales = Kernel.some(scales);
  }

  @Override
  public NDArray of(NDArray relativeSquares) {
    NDArray above = relativeSquares.add(1);
    return above.onesLike().div(above);
  }
}
