package org.vaezoo.core.vamp;

import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The mean of the posteriors of learned pseudo-inputs: Tomczak and Welling (2018). Where the
 * posterior has a flow, whose density is known only of its draws, the mean is that of the Gaussians
 * before the flow.
 */
@PartType("vamp")
@Doc("The mean of the posteriors of learned pseudo-inputs (Tomczak and Welling 2018).")
public record VampPriorSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number K of pseudo-inputs; the paper has 500.")
        int components,
    @Doc("How the pseudo-inputs begin.") @Default("{\"type\": \"training-images\"}")
        PseudoInputSpec initialization)
    implements PriorSpec {

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    return initialization.network(components, input.example(), encoder, weights);
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    if (input.kind() == DataKind.COUNT || input.kind() == DataKind.TOKEN) {
      problems.add(
          pointer,
          "learns pseudo-inputs of [0, 1], but the data are "
              + input.kind().words()
              + "; standard-normal and mixture fit");
    }
    initialization.check(components, input, pointer, problems);
  }
}
