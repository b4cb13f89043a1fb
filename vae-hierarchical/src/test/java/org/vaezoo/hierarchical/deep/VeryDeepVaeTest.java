package org.vaezoo.hierarchical.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.network.Resolution;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.hierarchical.Models;

class VeryDeepVaeTest {

  private static final String MODEL =
      """
      {"type": "very-deep", "likelihood": "bernoulli", "patch": %d,
       "encoderBlocks": "%s", "decoderBlocks": "%s",
       "width": 4, "bottleneck": 2, "latentChannels": 2}\
      """;

  private static TinyRun whole() {
    return Models.run(MODEL.formatted(1, "4x1,4d2,2d2,1x1", "1x2,2m1,4m2,4x1"));
  }

  @Test
  void groupsAreNamedByResolutionAndNumberFromTheSmallestUp() {
    try (TinyRun run = whole()) {
      assertThat(run.model().groups())
          .containsExactly(
              new LatentGroup("z1_1", 2),
              new LatentGroup("z1_2", 2),
              new LatentGroup("z2_1", 8),
              new LatentGroup("z4_1", 32),
              new LatentGroup("z4_2", 32));
    }
  }

  /** So at the beginning each rate is that under a standard normal. */
  @Test
  void everyPriorBeginsAsTheStandardNormal() {
    try (TinyRun run = whole()) {
      List<GroupRate> rates =
          run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rates();
      for (GroupRate rate : rates) {
        StandardNormal standard = new StandardNormal(TinyRun.ROWS, rate.group().units());
        NDArray expected = standard.rate((DiagonalGaussian) rate.posterior(), rate.draw()).nats();
        assertClose(rate.rate().nats(), 1e-13, expected);
      }
    }
  }

  /** Latents of resolution 1 and 2 fixed: what is drawn below them changes the image. */
  @Test
  void whatIsNotGivenIsDrawnBelowWhatIs() {
    try (TinyRun run = whole()) {
      run.train(20);
      Map<String, NDArray> all = new HashMap<>();
      for (GroupRate rate :
          run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rates()) {
        all.put(rate.group().name(), rate.draw().z());
      }
      Map<String, NDArray> upper = new HashMap<>(all);
      upper.keySet().removeIf(name -> name.startsWith("z4"));
      assertThat(means(run, all, 1)).isEqualTo(means(run, all, 2));
      assertThat(means(run, upper, 1)).isNotEqualTo(means(run, upper, 2));
      assertThat(means(run, upper, 1)).isEqualTo(means(run, upper, 1));
    }
  }

  private static double[] means(TinyRun run, Map<String, NDArray> given, long noise) {
    return HostArrays.read(
        ((MeanLikelihood)
                run.model()
                    .generate(
                        Context.unconditional(TinyRun.ROWS),
                        new Latents(given),
                        run.evaluationPass(noise, 1))
                    .likelihood())
            .mean());
  }

  @Test
  void patchesMakeTheLargestFeatureMapSmallerAndTheModelLearns() {
    try (TinyRun run = Models.run(MODEL.formatted(2, "2d2,1x1", "1x1,2m1"))) {
      assertThat(run.model().groups()).extracting(LatentGroup::units).containsExactly(2L, 8L);
      double[] losses = run.train(60);
      assertThat(losses[59]).isLessThan(losses[0]);
    }
  }

  @EachEngine
  void aFeatureMapIsAveragedAndEnlargedBySquares(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray map = manager.create(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new Shape(1, 1, 2, 4));
      assertClose(Resolution.averaged(map, 2), 1e-15, 3.5, 5.5);
      NDArray small = manager.create(new double[] {3, 5}, new Shape(1, 1, 1, 2));
      assertClose(Resolution.enlarged(small, 2), 0, 3, 3, 5, 5, 3, 3, 5, 5);
      NdAssert.assertGradient(
          x -> Resolution.enlarged(Resolution.averaged(x, 2), 2).mul(map).square(), map, 1e-7);
    }
  }
}
