package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.Pass;

/**
 * p(x, z) of a batch with k samples of each example, where z are the latents of all groups in a
 * row: [k * B, U], sample-major, the top group first.
 *
 * @param model whose latents are real numbers
 * @param batch the examples
 * @param context of the rows, [k * B]
 * @param pass with k samples; its noise is that of {@link #draw}
 */
public record Joint(Vae model, Batch batch, Context context, Pass pass) {

  /** The joint density of a batch, with as many samples as the pass has. */
  public static Joint of(Vae model, Batch batch, Pass pass) {
    return new Joint(model, batch, Context.of(batch, pass), pass);
  }

  /**
   * The joint density of a batch with noise of its own.
   *
   * @param samples k
   * @param seed of the noise
   * @param examples index of each example in its data set, which keys its noise
   */
  public static Joint of(Vae model, Batch batch, int samples, long seed, int[] examples) {
    NDManager manager = batch.x().getManager();
    DataType type = batch.x().getDataType();
    ExampleNoise noise = new ExampleNoise(manager, type, seed, examples, 0, samples);
    return of(model, batch, new Pass(new EagerParameters(manager), manager, noise, false, samples));
  }

  /** What the model makes of latents, [k * B, U]. */
  public Generation at(NDArray z) {
    return model.generate(context, split(z), pass);
  }

  /** A draw from p(z), p(x|z). */
  Generation draw() {
    return model.generate(context, Latents.none(), pass);
  }

  /** log p(x|z) in nats, [k * B]. */
  public NDArray logLikelihood(Generation generation) {
    return generation.likelihood().logProb(pass.repeat(batch.x()));
  }

  /** The latents of all groups in a row. */
  NDArray join(Latents latents) {
    NDList rows = new NDList();
    model.groups().forEach(group -> rows.add(latents.of(group).orElseThrow()));
    return NDArrays.concat(rows, 1);
  }

  private Latents split(NDArray z) {
    if (model.groups().size() == 1) {
      return Latents.of(model.groups().get(0), z);
    }
    Map<String, NDArray> groups = new LinkedHashMap<>();
    long from = 0;
    for (LatentGroup group : model.groups()) {
      long to = from + group.units();
      groups.put(group.name(), z.get(new NDIndex(":, " + from + ":" + to)));
      from = to;
    }
    return new Latents(groups);
  }
}
