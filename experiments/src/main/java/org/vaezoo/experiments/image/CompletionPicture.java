package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;

/**
 * What a model makes of a part of an image (Sohn et al. 2015): each row shows a test example, the
 * part that is given on grey, and completions with z drawn from the prior given that part.
 */
public final class CompletionPicture implements Picture {

  private static final double HIDDEN = 0.5;

  @Override
  public String name() {
    return "completions";
  }

  @Override
  public String caption() {
    return "Completions: an example, the part of it that is given, and the means of p(x|z) for"
        + " the rest, with z drawn from the prior given that part.";
  }

  @Override
  public GridSize size() {
    return new GridSize(8, 10);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    return model.data().side().hides()
        ? Optional.empty()
        : Optional.of("no part of an image is given to it");
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    int[] rows = new int[size.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i / size.columns();
    }
    return model.with(
        rows,
        (batch, pass) -> {
          List<PixelImage> x = model.images(batch.x());
          List<PixelImage> given = model.images(observed(batch));
          List<PixelImage> mask = model.images(batch.observed().orElseThrow());
          List<PixelImage> means = model.generated(batch, Latents.none(), pass);
          List<PixelImage> images = new ArrayList<>();
          for (int i = 0; i < rows.length; i++) {
            int column = i % size.columns();
            PixelImage completed = joined(mask.get(i), x.get(i), means.get(i));
            images.add(column == 0 ? x.get(i) : column == 1 ? given.get(i) : completed);
          }
          return new ImageGrid(size.columns(), images);
        });
  }

  /** What is given, and a middle grey elsewhere. */
  private static NDArray observed(Batch batch) {
    double[] x = HostArrays.read(batch.x());
    double[] mask = HostArrays.read(batch.observed().orElseThrow());
    for (int i = 0; i < x.length; i++) {
      x[i] = mask[i] == 1 ? x[i] : HIDDEN;
    }
    NDArray like = batch.x();
    return HostArrays.create(like.getManager(), x, like.getShape(), like.getDataType());
  }

  /** The one where the mask is 1, the other elsewhere. */
  static PixelImage joined(PixelImage mask, PixelImage given, PixelImage rest) {
    double[] shown = mask.values();
    double[] known = given.values();
    double[] values = rest.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = shown[i] == 1 ? known[i] : values[i];
    }
    return new PixelImage(given.channels(), given.height(), given.width(), values);
  }
}
