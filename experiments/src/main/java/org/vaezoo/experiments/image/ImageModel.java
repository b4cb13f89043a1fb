package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.experiments.trial.StoredTrial;

/**
 * A trained model that pictures are made of.
 *
 * @param model calibrated
 * @param data the examples that are shown: those of the test split
 * @param seed of the noise
 * @param manager owner of the model's parameters
 * @param type float32 or float64
 */
public record ImageModel(Vae model, DataSource data, long seed, NDManager manager, DataType type) {

  /** The model of a finished trial. */
  public static ImageModel of(StoredTrial trial, long seed) {
    return new ImageModel(
        trial.model(), trial.data().test(), seed, trial.engine().manager(), trial.engine().type());
  }

  /** Why there are no pictures of the data; empty where they are images. */
  public Optional<String> notImages() {
    Shape shape = data.shape();
    boolean image = shape.dimension() == 3 && (shape.get(0) == 1 || shape.get(0) == 3);
    return image
        ? Optional.empty()
        : Optional.of(
            "the examples are no images: expected a shape (1 or 3, height, width), found " + shape);
  }

  /** Whether some latents are codes, between which there is nothing. */
  boolean hasCodes() {
    return with(
        new int[] {0},
        (batch, pass) ->
            model.infer(batch, pass).terms().rates().stream()
                .anyMatch(rate -> rate.posterior() instanceof CodePosterior));
  }

  /**
   * Does something with examples and the noise of their evaluation.
   *
   * @param rows of the split; beyond its end they begin again
   * @param use reads what it needs to the host; arrays do not outlive it
   */
  <T> T with(int[] rows, BiFunction<Batch, Pass, T> use) {
    int[] within = Arrays.stream(rows).map(row -> row % data.size()).toArray();
    return new EvaluationPass(data, seed, manager, type).run(within, 0, 1, use);
  }

  /** The first examples of the split. */
  static int[] first(int number) {
    int[] rows = new int[number];
    Arrays.setAll(rows, i -> i);
    return rows;
  }

  /** What q(z|x) drew for the examples of a batch, by group. */
  static Latents drawn(Inference inference) {
    Map<String, NDArray> drawn =
        inference.terms().rates().stream()
            .collect(Ordered.toMap(rate -> rate.group().name(), rate -> rate.draw().z()));
    return new Latents(drawn);
  }

  /** What q(z|x) drew for one group. */
  static NDArray drawn(Inference inference, String group) {
    return inference.terms().rates().stream()
        .filter(rate -> rate.group().name().equals(group))
        .map(GroupRate::draw)
        .findFirst()
        .orElseThrow()
        .z();
  }

  /**
   * Images of p(x|z).
   *
   * @param given latents; the others are drawn from their prior
   * @param pass of the batch
   */
  List<PixelImage> generated(Batch batch, Latents given, Pass pass) {
    return generated(Context.of(batch, pass), given, pass);
  }

  /** Images of p(x|z) in a context. */
  List<PixelImage> generated(Context context, Latents given, Pass pass) {
    Pass drawing = drawing(pass);
    return images(model.generate(context, given, drawing).likelihood(), drawing.noise());
  }

  /** Images of a likelihood: its mean, or a draw where only drawing tells the mean. */
  List<PixelImage> images(Likelihood p, Pass pass) {
    return images(p, drawing(pass).noise());
  }

  /** Noise that has made latents goes on to make pixels, so that the two are independent. */
  private List<PixelImage> images(Likelihood p, Noise noise) {
    return images(p instanceof MeanLikelihood known ? known.mean() : p.sample(noise));
  }

  /** Images of examples. */
  List<PixelImage> images(NDArray x) {
    return PixelImage.of(x, data.shape());
  }

  /** The pass with noise of its own, for any number of rows. */
  private Pass drawing(Pass pass) {
    StreamNoise noise =
        new StreamNoise(pass.manager(), type, CounterStream.of(Purpose.GENERATION, seed));
    return new Pass(pass.parameters(), pass.manager(), noise, false, 1);
  }
}
