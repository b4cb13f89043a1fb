package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Quadrants of an image; the model predicts the others. Sohn, Lee and Yan, "Learning structured
 * output representation using deep conditional generative models" (2015), section 5.1.
 *
 * <p>One quadrant is the lower left, two are the left half, three are all but the lower right. The
 * paper does not say which ones it takes; these are those of the Pyro tutorial on it. The condition
 * is the image with -1 in place of every hidden pixel, which no pixel has.
 */
@PartType("quadrants")
@Doc("Quadrants of an image; the model predicts the others (Sohn et al. 2015).")
public record QuadrantCondition(
    @Range(min = 1, max = 3) @Doc("1: lower left, 2: left half, 3: all but the lower right.")
        int given)
    implements ConditionSpec {

  private static final double HIDDEN = -1;

  @Override
  public void check(SetDescription set, String pointer, Problems problems) {
    Shape image = set.shape();
    if (image.dimension() != 3) {
      problems.add(
          pointer,
          "needs images of shape (channels, height, width), but an example of "
              + set.name()
              + " has shape "
              + image);
      return;
    }
    if (image.get(1) % 2 != 0 || image.get(2) % 2 != 0) {
      problems.add(
          pointer,
          "needs images of even height and width, but those of "
              + set.name()
              + " are "
              + image.get(1)
              + " x "
              + image.get(2));
    }
  }

  @Override
  public Condition of(SetDescription set) {
    return new Quadrants(set.shape(), given);
  }

  /**
   * Quadrants as conditions.
   *
   * @param example [C, H, W]
   * @param given number of quadrants
   */
  private record Quadrants(Shape example, int given) implements Condition {

    @Override
    public Shape shape() {
      return example;
    }

    @Override
    public boolean hides() {
      return true;
    }

    @Override
    public Batch divide(Batch whole) {
      NDArray x = whole.x();
      double[] mask = new double[Math.toIntExact(x.size())];
      double[] seen = HostArrays.read(x);
      for (int i = 0; i < mask.length; i++) {
        mask[i] = isGiven(i) ? 1 : 0;
        seen[i] = isGiven(i) ? seen[i] : HIDDEN;
      }
      return whole.given(x, like(x, seen), Optional.of(like(x, mask)));
    }

    /** Whether the pixel at a place of the batch, row-major, is given. */
    private boolean isGiven(int place) {
      long width = example.get(2);
      long height = example.get(1);
      boolean left = place % width < width / 2;
      boolean lower = place / width % height >= height / 2;
      return switch (given) {
        case 1 -> left && lower;
        case 2 -> left;
        default -> left || !lower;
      };
    }

    private static NDArray like(NDArray x, double[] values) {
      return HostArrays.create(x.getManager(), values, x.getShape(), x.getDataType());
    }
  }
}
