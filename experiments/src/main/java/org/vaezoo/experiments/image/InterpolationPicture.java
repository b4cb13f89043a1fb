package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.HostArrays;

/** A straight line in z from one test example to the next, a pair a row. */
public final class InterpolationPicture implements Picture {

  @Override
  public String name() {
    return "interpolations";
  }

  @Override
  public String caption() {
    return "Interpolations: the mean of p(x|z) along the straight line between the z of two test"
        + " examples, drawn from q(z|x). A conditional model keeps the condition of the left one.";
  }

  @Override
  public GridSize size() {
    return new GridSize(6, 10);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    return model.hasCodes()
        ? Optional.of("its latents are codes, and between two codes there is nothing")
        : Optional.empty();
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    Map<String, double[]> ends = new LinkedHashMap<>();
    model.with(
        examples(size, 1),
        (batch, pass) -> {
          Inference right = model.model().infer(batch, pass);
          for (LatentGroup group : model.model().groups()) {
            NDArray z = ImageModel.drawn(right, group.name());
            ends.put(group.name(), HostArrays.read(z));
          }
          return ends;
        });
    return model.with(
        examples(size, 0),
        (batch, pass) -> {
          Inference left = model.model().infer(batch, pass);
          Map<String, NDArray> between = new LinkedHashMap<>();
          ends.forEach(
              (group, end) ->
                  between.put(group, between(ImageModel.drawn(left, group), end, size)));
          Latents given = new Latents(between);
          return new ImageGrid(size.columns(), model.generated(batch, given, pass));
        });
  }

  /** The left (0) or right (1) example of each row's pair, repeated for each column. */
  private static int[] examples(GridSize size, int end) {
    int[] rows = new int[size.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 2 * (i / size.columns()) + end;
    }
    return rows;
  }

  private static NDArray between(NDArray left, double[] right, GridSize size) {
    double[] values = HostArrays.read(left);
    int units = values.length / size.count();
    for (int i = 0; i < values.length; i++) {
      int column = i / units % size.columns();
      double share = size.columns() == 1 ? 0 : (double) column / (size.columns() - 1);
      values[i] += share * (right[i] - values[i]);
    }
    return HostArrays.create(left.getManager(), values, left.getShape(), left.getDataType());
  }
}
