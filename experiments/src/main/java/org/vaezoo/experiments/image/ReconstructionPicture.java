package org.vaezoo.experiments.image;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.model.Inference;

/** Test examples, each above its reconstruction. A row of the size is a pair of rows. */
public final class ReconstructionPicture implements Picture {

  @Override
  public String name() {
    return "reconstructions";
  }

  @Override
  public String caption() {
    return "Reconstructions: each test example x stands above the mean of p(x|z), with z drawn from"
        + " q(z|x), not its mean; of an autoregressive decoder, which has no mean, above a draw.";
  }

  @Override
  public GridSize size() {
    return new GridSize(3, 10);
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    return model.with(
        ImageModel.first(size.count()),
        (batch, pass) -> {
          Inference inference = model.model().infer(batch, pass);
          List<PixelImage> x = model.images(batch.x());
          return pairs(size, x, model.images(inference.reconstruction(), pass));
        });
  }

  /** A row of the one, then the same row of the other, and so on. */
  static ImageGrid pairs(GridSize size, List<PixelImage> above, List<PixelImage> below) {
    List<PixelImage> images = new ArrayList<>();
    for (int start = 0; start < above.size(); start += size.columns()) {
      images.addAll(above.subList(start, start + size.columns()));
      images.addAll(below.subList(start, start + size.columns()));
    }
    return new ImageGrid(size.columns(), images);
  }
}
