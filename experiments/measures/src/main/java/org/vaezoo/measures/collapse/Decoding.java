package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * What the decoder says of the examples of a batch, given the latents of some of the upper groups;
 * the groups below are drawn from their priors, each time with the same noise, so that differences
 * are paired.
 */
final class Decoding {

  /** Numbers of draws of their own: inference takes the first ones. */
  private static final int SAMPLE = 1 << 20;

  private final Vae model;
  private final Batch batch;
  private final Pass pass;
  private final int[] examples;
  private final long seed;

  /**
   * @param model the model
   * @param batch B examples
   * @param pass of the batch, with one sample
   * @param examples index of each example in its data set, [B]; not copied
   * @param seed the evaluation seed
   */
  Decoding(Vae model, Batch batch, Pass pass, int[] examples, long seed) {
    this.model = model;
    this.batch = batch;
    this.pass = pass;
    this.examples = examples;
    this.seed = seed;
  }

  /** Number of examples, B. */
  int rows() {
    return examples.length;
  }

  /**
   * D of each example in nats, [B].
   *
   * @param upper latents of the first groups from the top, [B, ...] each
   */
  double[] distortion(List<NDArray> upper) {
    try (NDManager scope = pass.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      ExampleNoise noise =
          new ExampleNoise(scope, batch.x().getDataType(), seed, examples, SAMPLE, 1);
      Pass again = new Pass(new EagerParameters(scope), scope, noise, false, 1);
      return HostArrays.read(
          model
              .generate(Context.of(batch, again), given(upper), again)
              .likelihood()
              .distortion(batch.x()));
    }
  }

  private Latents given(List<NDArray> upper) {
    Map<String, NDArray> given = new LinkedHashMap<>();
    List<LatentGroup> groups = model.groups();
    for (int group = 0; group < upper.size(); group++) {
      given.put(groups.get(group).name(), upper.get(group));
    }
    return new Latents(given);
  }
}
