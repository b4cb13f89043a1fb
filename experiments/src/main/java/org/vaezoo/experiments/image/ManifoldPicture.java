package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.NormalQuantile;

/**
 * The manifold of a model with two units: a grid of equal probability under the standard normal,
 * through its inverse distribution function (Kingma and Welling 2014, appendix A). The first unit
 * grows to the right, the second upwards.
 */
final class ManifoldPicture implements Picture {

  @Override
  public String name() {
    return "manifold";
  }

  @Override
  public String caption() {
    return "Manifold: the mean of p(x|z) on a grid of z of equal probability under the standard"
        + " normal; the first unit grows to the right, the second upwards.";
  }

  @Override
  public GridSize size() {
    return new GridSize(16, 16);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    List<LatentGroup> groups = model.model().groups();
    boolean plane = groups.size() == 1 && groups.get(0).units() == 2 && !model.hasCodes();
    return plane ? Optional.empty() : Optional.of("it has not one latent group of two units");
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    return model.with(
        new int[size.count()],
        (batch, pass) -> {
          Shape shape = new Shape(size.count(), 2);
          NDArray z = HostArrays.create(pass.manager(), plane(size), shape, model.type());
          Latents given = Latents.of(model.model().groups().get(0), z);
          return new ImageGrid(size.columns(), model.generated(batch, given, pass));
        });
  }

  /** Two numbers an image, row by row. */
  static double[] plane(GridSize size) {
    double[] z = new double[2 * size.count()];
    for (int i = 0; i < size.count(); i++) {
      z[2 * i] = quantile(i % size.columns(), size.columns());
      z[2 * i + 1] = -quantile(i / size.columns(), size.rows());
    }
    return z;
  }

  private static double quantile(int place, int places) {
    return NormalQuantile.of((place + 0.5) / places);
  }
}
