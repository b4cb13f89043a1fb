package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

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
  private final Evaluator evaluator;
  private final Map<Integer, Evaluator.Passes> byGroups = new LinkedHashMap<>();

  /** D of each example where some groups are given by their names. */
  private record Distortion(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Generation p = model.generate(Context.of(batch, pass), new Latents(given), pass);
      return Map.of("distortion", p.likelihood().distortion(batch.x()));
    }
  }

  /**
   * @param subject the model, and the evaluation seed
   * @param batch B examples
   * @param pass of the batch, with one sample
   * @param examples index of each example in its data set, [B]; not copied
   */
  Decoding(Subject subject, Batch batch, Pass pass, int[] examples) {
    this.model = subject.model();
    this.batch = batch;
    this.pass = pass;
    this.examples = examples;
    this.seed = subject.seed();
    this.evaluator = subject.evaluator();
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
      Evaluator.Passes passes =
          byGroups.computeIfAbsent(
              upper.size(), groups -> evaluator.on(batch, new Distortion(model)));
      return HostArrays.read(passes.at(given(upper), again).get("distortion"));
    }
  }

  private Map<String, NDArray> given(List<NDArray> upper) {
    Map<String, NDArray> given = new LinkedHashMap<>();
    List<LatentGroup> groups = model.groups();
    for (int group = 0; group < upper.size(); group++) {
      given.put(groups.get(group).name(), upper.get(group));
    }
    return given;
  }
}
