package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;

/**
 * The mutual information gap of Chen, Li, Grosse and Duvenaud, "Isolating sources of
 * disentanglement in variational autoencoders" (NeurIPS 2018), section 4: of each factor, how much
 * more the best unit knows of it than the second best, as a share of the factor's entropy.
 *
 * <p>The paper takes the information of z drawn from q(z|x); as in the study of Locatello et al.
 * (2019) it is that of the posterior mean, in bins ({@link BinnedInformation}). It is 0 where two
 * units share a factor equally, however well each knows it.
 *
 * @param information between each factor and unit
 */
record MutualInformationGap(BinnedInformation information) {

  /** The gap of a factor, of 0 to 1. */
  double of(int factor) {
    return Gap.of(information.ofFactor(factor)).width() / information.entropy(factor);
  }

  /** The mean gap of all factors. */
  double mean() {
    return IntStream.range(0, information.factors()).mapToDouble(this::of).average().orElseThrow();
  }
}
