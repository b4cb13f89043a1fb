package org.vaezoo.beta.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.FixedLatents;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Optimizer;

class DensityRatioTest {

  private static DensityRatio ratio(int units, double gamma, Integer... hidden) {
    MlpSpec network = new MlpSpec(List.of(hidden), Activation.TANH, new GlorotUniform());
    return new DensityRatio(units, network, new Constant(gamma), InitialWeights.of(2));
  }

  /** A discriminator f(z) = 2 z_1 - 1. */
  private static DensityRatio linear(FixedLatents latents) {
    DensityRatio ratio = ratio(2, 1);
    Passes.initialize(ratio.adversary().orElseThrow(), latents.manager());
    Map<String, Parameter> parameters = NamedParameters.of(ratio.adversary().orElseThrow());
    TinyVae.write(parameters.get("layers.output.weight").getArray(), 2, 0);
    TinyVae.write(parameters.get("layers.output.bias").getArray(), -1);
    return ratio;
  }

  private static Inference drawn(FixedLatents latents, NDArray z) {
    return latents.inference(z.zerosLike(), z.zerosLike(), z);
  }

  private static Loss loss(DensityRatio ratio, FixedLatents latents, NDArray z, Noise noise) {
    Pass pass = latents.pass();
    Pass noisy = new Pass(pass.parameters(), pass.manager(), noise, true, 1);
    return ratio.adversaryLosses(drawn(latents, z), latents.batch(), noisy).get(0);
  }

  private static double read(NDArray scalar) {
    return HostArrays.read(scalar)[0];
  }

  /** f is -1 and 3. Shuffling within a unit leaves the first unit's values as they are. */
  @Test
  void penaltyIsTheMeanLogRatioAndLossTheCrossEntropy() {
    try (FixedLatents latents = FixedLatents.of(2)) {
      DensityRatio ratio = linear(latents);
      NDArray z = latents.rows(new double[][] {{0, 5}, {2, 7}});
      NDArray found =
          ratio.penalties(drawn(latents, z), latents.batch(), latents.pass()).get(0).value();
      assertThat(read(found)).isCloseTo(1, within(1e-15));

      // the joint is the first half, the product the second
      double missed = Math.log1p(Math.exp(1));
      double falseAlarm = Math.log1p(Math.exp(3));
      Loss loss = loss(ratio, latents, z, Passes.noise(latents.manager(), 1));
      assertThat(read(loss.value())).isCloseTo((missed + falseAlarm) / 2, within(1e-14));
    }
  }

  @Test
  void aDiscriminatorThatKnowsNothingPaysLogTwo() {
    try (FixedLatents latents = FixedLatents.of(2)) {
      DensityRatio ratio = linear(latents);
      NamedParameters.of(ratio.adversary().orElseThrow())
          .values()
          .forEach(p -> p.getArray().muli(0));
      NDArray z = latents.rows(new double[][] {{0, 5}, {2, 7}});
      Loss loss = loss(ratio, latents, z, Passes.noise(latents.manager(), 1));
      assertThat(read(loss.value())).isCloseTo(Math.log(2), within(1e-15));
    }
  }

  /** The loss sees z as given; the penalty does not: df/dz is 2 and 0. */
  @Test
  void onlyThePenaltyPullsAtTheLatents() {
    try (FixedLatents latents = FixedLatents.of(2)) {
      DensityRatio ratio = linear(latents);
      NDArray z = latents.rows(new double[][] {{0, 5}, {2, 7}});
      double[] byPenalty =
          NdAssert.gradient(
              at ->
                  ratio
                      .penalties(drawn(latents, at), latents.batch(), latents.pass())
                      .get(0)
                      .value(),
              z);
      NdAssert.assertClose(byPenalty, 1e-15, 1, 0, 1, 0);
      double[] byLoss =
          NdAssert.gradient(
              at ->
                  loss(ratio, latents, at, Passes.noise(latents.manager(), 1))
                      .value()
                      .add(at.sum()),
              z);
      NdAssert.assertClose(byLoss, 0, 1, 1, 1, 1);
    }
  }

  @Test
  void theLossMovesTheModelAndTheLossTheDiscriminator() {
    DensityRatio ratio = ratio(3, 10, 4);
    try (TinyVae tiny =
        TinyVae.of(new RegularizedObjective(new Elbo(), Map.of("density-ratio", ratio)))) {
      List<Loss> losses = tiny.step(0).losses();
      assertThat(losses).extracting(Loss::name).containsExactly(Loss.MAIN, DensityRatio.LOSS);
      NamedParameters.of(tiny.vae().block())
          .forEach(
              (name, parameter) -> {
                boolean adversary = name.startsWith("adversary.density-ratio.");
                assertThat(losses.get(0).moves().test(parameter)).as(name).isEqualTo(!adversary);
                assertThat(losses.get(1).moves().test(parameter)).as(name).isEqualTo(adversary);
              });
    }
  }

  @Test
  void withoutAWeightTheLossIsThePlainModels() {
    try (TinyVae weightless =
            TinyVae.of(
                new RegularizedObjective(new Elbo(), Map.of("density-ratio", ratio(3, 0, 4))));
        TinyVae plain = TinyVae.of(new Elbo())) {
      assertThat(weightless.loss(0)).isCloseTo(plain.loss(0), within(1e-13));
      Map<String, double[]> gradients = weightless.gradients(0);
      gradients.keySet().removeIf(name -> name.startsWith("adversary"));
      Gradients.assertClose(gradients, plain.gradients(0), 1e-13);
    }
  }

  /** Two Gaussian units of correlation r have a total correlation of -log(1 - r^2) / 2. */
  @Test
  void theBestDiscriminatorFindsTheTotalCorrelationOfGaussians() {
    assertThat(found(0.9)).isCloseTo(-Math.log(1 - 0.81) / 2, within(0.08));
    assertThat(found(0)).isCloseTo(0, within(0.03));
  }

  private static double found(double correlation) {
    int rows = 1000;
    try (FixedLatents latents = FixedLatents.of(rows)) {
      DensityRatio ratio = ratio(2, 1, 32, 32);
      Passes.initialize(ratio.adversary().orElseThrow(), latents.manager());
      Map<String, NDArray> parameters =
          NamedParameters.arrays(NamedParameters.trained(ratio.adversary().orElseThrow()));
      try (Optimizer adam = new Adam(new Constant(0.005), 0.9, 0.999, 1e-8).create(parameters);
          Autograd autograd = Autograd.of(latents.manager())) {
        for (int step = 0; step < 300; step++) {
          descend(ratio, latents, correlation, step, parameters, adam, autograd);
        }
      }
      NDArray fresh = correlated(latents, correlation, rows, -1);
      return read(
          ratio.penalties(drawn(latents, fresh), latents.batch(), latents.pass()).get(0).value());
    }
  }

  private static void descend(
      DensityRatio ratio,
      FixedLatents latents,
      double correlation,
      int step,
      Map<String, NDArray> parameters,
      Optimizer adam,
      Autograd autograd) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Map<String, NDArray> gradients = new LinkedHashMap<>();
      try (Tape tape = autograd.open()) {
        NDArray z = correlated(latents, correlation, 1000, step);
        Loss loss = loss(ratio, latents, z, Passes.noise(latents.manager(), 10_000 + step));
        List<NDArray> arrays = List.copyOf(parameters.values());
        Iterator<NDArray> found = tape.gradients(loss.value(), arrays, true).iterator();
        parameters.keySet().forEach(name -> gradients.put(name, found.next()));
      }
      adam.step(gradients, 0.005);
    }
  }

  private static NDArray correlated(FixedLatents latents, double r, int rows, int seed) {
    Noise noise = Passes.noise(latents.manager(), seed);
    NDArray first = noise.normal(new Shape(rows, 1));
    NDArray second = first.mul(r).add(noise.normal(new Shape(rows, 1)).mul(Math.sqrt(1 - r * r)));
    return NDArrays.concat(new NDList(first, second), 1);
  }
}
