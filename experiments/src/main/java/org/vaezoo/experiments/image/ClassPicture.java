package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.HostArrays;

/**
 * Samples of each class, a class a column: of a model that is given the class, or that has it as a
 * latent group {@code y}. The columns are the classes, however many are asked for.
 */
final class ClassPicture implements Picture {

  private static final String CLASS_GROUP = "y";

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public String caption() {
    return "Classes: each column is one class; the mean of p(x|z, y) with z drawn from the prior.";
  }

  @Override
  public GridSize size() {
    return new GridSize(8, 10);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    Optional<Integer> classes = model.data().side().classes();
    boolean known = classes.isPresent() && (isCondition(model) || group(model).isPresent());
    return known ? Optional.empty() : Optional.of("it neither is given a class nor infers one");
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    int classes = model.data().side().classes().orElseThrow();
    GridSize shown = new GridSize(size.rows(), classes);
    return model.with(
        new int[] {0},
        (batch, pass) -> {
          Shape shape = new Shape(shown.count(), classes);
          NDArray y = HostArrays.create(pass.manager(), oneHot(shown), shape, model.type());
          Context context =
              isCondition(model) ? Context.of(y) : Context.unconditional(shown.count());
          Latents given = group(model).map(each -> Latents.of(each, y)).orElse(Latents.none());
          return new ImageGrid(classes, model.generated(context, given, pass));
        });
  }

  private static boolean isCondition(ImageModel model) {
    Optional<Shape> oneHot = model.data().side().classes().map(Shape::new);
    return oneHot.isPresent() && model.data().side().condition().equals(oneHot);
  }

  private static Optional<LatentGroup> group(ImageModel model) {
    return model.model().groups().stream()
        .filter(group -> group.name().equals(CLASS_GROUP))
        .findFirst();
  }

  private static double[] oneHot(GridSize size) {
    double[] y = new double[size.count() * size.columns()];
    for (int i = 0; i < size.count(); i++) {
      y[i * size.columns() + i % size.columns()] = 1;
    }
    return y;
  }
}
