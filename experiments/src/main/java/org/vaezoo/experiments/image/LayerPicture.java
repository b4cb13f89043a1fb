package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * What each layer of a hierarchy decides: a column is a test example; below it the layers from the
 * top down to one are kept as drawn from q(z|x), and those below are drawn from their priors. The
 * first row of images keeps all layers, the last only the top one.
 */
final class LayerPicture implements Picture {

  /** Most layers that get a row of their own; of more, some are chosen evenly. */
  private static final int MOST = 10;

  @Override
  public String name() {
    return "layers";
  }

  @Override
  public String caption() {
    return "Layers: test examples in the first row; below, all latent groups drawn from q(z|x),"
        + " then row by row fewer of them from the top down, the others drawn from their"
        + " priors.";
  }

  @Override
  public GridSize size() {
    return new GridSize(MOST, 10);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    return model.model().groups().size() > 1
        ? Optional.empty()
        : Optional.of("it has one latent group, and none below it");
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    return model.with(
        ImageModel.first(size.columns()),
        (batch, pass) -> new ImageGrid(size.columns(), images(model, batch, pass, size.rows())));
  }

  private static List<PixelImage> images(ImageModel model, Batch batch, Pass pass, int rows) {
    Inference inference = model.model().infer(batch, pass);
    List<LatentGroup> groups = model.model().groups();
    List<PixelImage> images = new ArrayList<>(model.images(batch.x()));
    for (int kept : kept(groups.size(), rows)) {
      Map<String, NDArray> top = new LinkedHashMap<>();
      groups
          .subList(0, kept)
          .forEach(group -> top.put(group.name(), ImageModel.drawn(inference, group.name())));
      images.addAll(model.generated(batch, new Latents(top), pass));
    }
    return images;
  }

  /** How many groups are kept in each row: all first, one last. */
  static List<Integer> kept(int groups, int rows) {
    int shown = Math.min(groups, rows);
    List<Integer> kept = new ArrayList<>();
    for (int row = 0; row < shown; row++) {
      kept.add(shown == 1 ? groups : groups - row * (groups - 1) / (shown - 1));
    }
    return kept;
  }
}
