package org.vaezoo.measures.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Pass;

/** Images that are read to the host batch by batch, by what they are. */
public final class ReadImages {

  private final Map<String, List<float[]>> batches = new LinkedHashMap<>();
  private final Shape example;

  private ReadImages(Shape example) {
    this.example = example;
  }

  /** The examples of a split as an evaluation shows them. */
  public static Images of(DataSource split, Subject subject) {
    ReadImages read = new ReadImages(split.shape());
    subject.passes(split).forEachBatch((batch, pass) -> read.add("data", batch.x()));
    return read.images().get("data");
  }

  /**
   * Samples of the model, as many as there are examples: z from the prior, and of p(x|z) its {@code
   * mean}, where it has one, and a {@code draw}. A conditional model is given the examples'
   * conditions.
   */
  public static Map<String, Images> samples(DataSource split, Subject subject) {
    ReadImages read = new ReadImages(split.shape());
    subject.passes(split).forEachBatch((batch, pass) -> read.sample(subject, batch, pass));
    return read.images();
  }

  private void sample(Subject subject, Batch batch, Pass pass) {
    Context context = Context.of(batch.unlabelled(), pass);
    Likelihood p = subject.model().generate(context, Latents.none(), pass).likelihood();
    if (p instanceof MeanLikelihood known) {
      add("mean", known.mean());
    }
    add("draw", p.sample(pass.noise()));
  }

  private void add(String name, NDArray x) {
    float[] values = Detached.as(x, DataType.FLOAT32).toFloatArray();
    batches.computeIfAbsent(name, each -> new ArrayList<>()).add(values);
  }

  private Map<String, Images> images() {
    Map<String, Images> images = new LinkedHashMap<>();
    batches.forEach((name, read) -> images.put(name, Images.of(read, example)));
    return images;
  }
}
