package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.measures.imputation.ImputationChain;
import org.vaezoo.measures.imputation.MissingPixels;

/**
 * Missing pixels filled in step by step (Rezende et al. 2014): each row shows a test example, the
 * part that is known on grey, and what each step of the chain of encoding and decoding makes of it.
 *
 * @param missing share of the pixels that are missing
 */
public record ImputationPicture(double missing) implements Picture {

  /** Where nobody says how many are missing. */
  public static final double MOST = 0.6;

  private static final double HIDDEN = 0.5;

  /** Columns before the first step: the example and what is known of it. */
  private static final int GIVEN = 2;

  /** Of the usual share. */
  static ImputationPicture ofMost() {
    return new ImputationPicture(MOST);
  }

  @Override
  public String name() {
    return "imputations";
  }

  @Override
  public String caption() {
    return String.format(
        Locale.ROOT,
        "Imputations: an example, the pixels of it that are known, as each is missing with"
            + " probability %s, and step by step what a chain of encoding and decoding makes of the"
            + " others: the means of p(x|z). The chain begins with the mean of the split and goes"
            + " on with draws.",
        missing);
  }

  @Override
  public GridSize size() {
    return new GridSize(8, 12);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    return model.data().side().hides()
        ? Optional.of("a part of each image is missing already")
        : Optional.empty();
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    int[] examples = ImageModel.first(size.rows());
    for (int b = 0; b < examples.length; b++) {
      examples[b] %= model.data().size();
    }
    EvaluationPass passes =
        new EvaluationPass(model.data(), model.seed(), model.manager(), model.type());
    ImputationChain chain =
        ImputationChain.begin(
            model.model(), passes, examples, MissingPixels.random(missing), model.data().mean());
    List<List<PixelImage>> columns = new ArrayList<>();
    columns.add(images(model, examples, chain.known()));
    columns.add(images(model, examples, observed(chain)));
    while (columns.size() < Math.max(size.columns(), GIVEN + 1)) {
      columns.add(images(model, examples, chain.step()));
    }
    List<PixelImage> all = new ArrayList<>();
    for (int row = 0; row < size.rows(); row++) {
      for (List<PixelImage> column : columns) {
        all.add(column.get(row));
      }
    }
    return new ImageGrid(columns.size(), all);
  }

  /** What is known, and a middle grey elsewhere. */
  private static double[] observed(ImputationChain chain) {
    double[] x = chain.known();
    boolean[] missing = chain.missing();
    for (int i = 0; i < x.length; i++) {
      x[i] = missing[i] ? HIDDEN : x[i];
    }
    return x;
  }

  private static List<PixelImage> images(ImageModel model, int[] examples, double[] values) {
    return model.with(
        examples,
        (batch, pass) -> {
          NDArray like = batch.x();
          return model.images(
              HostArrays.create(like.getManager(), values, like.getShape(), like.getDataType()));
        });
  }
}
