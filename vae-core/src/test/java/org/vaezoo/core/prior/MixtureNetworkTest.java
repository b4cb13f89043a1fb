package org.vaezoo.core.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class MixtureNetworkTest {

  private static final long UNITS = 2;
  private static final int COMPONENTS = 3;

  @EachEngine
  void beginsAsUnitGaussiansOfEqualWeightAroundMeansFromNoise(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      MixtureSpec.Network network = network(manager, 1);
      double[] means = HostArrays.read(parameter(network, "means").getArray());
      double[] z = {0.3, -0.4};
      double density = 0;
      for (int k = 0; k < COMPONENTS; k++) {
        double squared = Math.pow(z[0] - means[2 * k], 2) + Math.pow(z[1] - means[2 * k + 1], 2);
        density += Math.exp(-squared / 2) / (2 * Math.PI) / COMPONENTS;
      }
      Prior<?> prior = network.at(Context.unconditional(1), Passes.evaluation(manager));
      NDArray point = manager.create(z, new Shape(1, UNITS));
      assertClose(prior.logProb(point), 1e-12, Math.log(density));
    }
  }

  @EachEngine
  void theSeedGivesTheMeans(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] means = HostArrays.read(parameter(network(manager, 1), "means").getArray());
      assertThat(HostArrays.read(parameter(network(manager, 1), "means").getArray()))
          .containsExactly(means)
          .doesNotHaveDuplicates();
      assertThat(HostArrays.read(parameter(network(manager, 2), "means").getArray()))
          .doesNotContain(means);
      assertThat(Arrays.stream(means).map(Math::abs).max().orElseThrow()).isLessThan(5);
    }
  }

  @EachEngine
  void everyParameterHasItsGradient(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      MixtureSpec.Network network = network(manager, 1);
      NDArray z = manager.create(new double[] {0.3, -0.4, 2, 1}, new Shape(2, UNITS));
      for (String name : new String[] {"logits", "means", "logVariances"}) {
        Parameter parameter = parameter(network, name);
        assertThat(parameter.requiresGradient()).isTrue();
        assertGradient(
            value ->
                network
                    .at(Context.unconditional(2), Passes.with(value.getManager(), parameter, value))
                    .logProb(z),
            parameter.getArray().add(0.1),
            1e-6);
      }
    }
  }

  private static MixtureSpec.Network network(NDManager manager, long seed) {
    MixtureSpec.Network network =
        new MixtureSpec.Network(UNITS, COMPONENTS, 1, InitialWeights.of(seed));
    Passes.initialize(network.block(), manager);
    return network;
  }

  private static Parameter parameter(MixtureSpec.Network network, String name) {
    return network.block().getDirectParameters().get(name);
  }
}
