package org.vaezoo.experiments.image;

import ai.djl.ndarray.NDArray;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.HostArrays;

/**
 * What each unit does: from the z of the first test example, one unit a row is moved from -3 to 3,
 * the others stay. The rows are the units with the greatest rate, the greatest first.
 */
public final class TraversalPicture implements Picture {

  private static final double REACH = 3;

  /** Examples over which a unit's rate is taken. */
  private static final int EXAMPLES = 500;

  @Override
  public String name() {
    return "traversals";
  }

  @Override
  public String caption() {
    return "Traversals: z of one test example drawn from q(z|x); each row moves one unit from -3 to"
        + " 3 and leaves the others: the units with the greatest rate first or, where the rate does"
        + " not split by unit, in their order. Of several groups the widest is moved.";
  }

  @Override
  public GridSize size() {
    return new GridSize(10, 11);
  }

  @Override
  public Optional<String> notApplicable(ImageModel model) {
    return model.hasCodes()
        ? Optional.of("its latents are codes, which cannot be moved from -3 to 3")
        : Optional.empty();
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    LatentGroup group = widest(model.model().groups());
    List<Integer> units = units(model, group);
    GridSize shown = new GridSize(Math.min(size.rows(), units.size()), size.columns());
    return model.with(
        new int[shown.count()],
        (batch, pass) -> {
          Inference inference = model.model().infer(batch, pass);
          NDArray moved = moved(ImageModel.drawn(inference, group.name()), units, shown);
          Map<String, NDArray> given = new LinkedHashMap<>(ImageModel.drawn(inference).given());
          given.put(group.name(), moved);
          return new ImageGrid(shown.columns(), model.generated(batch, new Latents(given), pass));
        });
  }

  /** The group with the most units; the topmost of several. */
  private static LatentGroup widest(List<LatentGroup> groups) {
    return groups.stream().reduce((one, next) -> next.units() > one.units() ? next : one).get();
  }

  /** The units of a group by their rate, as far as it splits by unit. */
  private static List<Integer> units(ImageModel model, LatentGroup group) {
    double[] rates =
        model.with(
            ImageModel.first(Math.min(EXAMPLES, model.data().size())),
            (batch, pass) ->
                model.model().infer(batch, pass).terms().rates().stream()
                    .filter(rate -> rate.group().equals(group))
                    .map(TraversalPicture::unitRates)
                    .findFirst()
                    .orElseThrow());
    return IntStream.range(0, Math.toIntExact(group.units()))
        .boxed()
        .sorted(Comparator.comparing((Integer unit) -> -rates[unit]))
        .toList();
  }

  private static double[] unitRates(GroupRate rate) {
    return rate.rateIfAny()
        .flatMap(Rate::units)
        .map(units -> HostArrays.read(units.mean(new int[] {0})))
        .orElseGet(() -> new double[Math.toIntExact(rate.group().units())]);
  }

  private static NDArray moved(NDArray z, List<Integer> units, GridSize size) {
    double[] values = HostArrays.read(z);
    int width = values.length / size.count();
    for (int tile = 0; tile < size.count(); tile++) {
      int unit = units.get(tile / size.columns());
      values[tile * width + unit] = value(tile % size.columns(), size.columns());
    }
    return HostArrays.create(z.getManager(), values, z.getShape(), z.getDataType());
  }

  /** Evenly spaced from -3 to 3. */
  static double value(int column, int columns) {
    return columns == 1 ? 0 : REACH * (2.0 * column / (columns - 1) - 1);
  }
}
