package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * A quantity is greatest strictly between the ends of a series. The greatest of the means inside is
 * held against both ends; that it was chosen makes it look a little better than it is, which the
 * margin has to cover. What is missing of any point inside could be the greatest, or move it.
 */
@Doc("The greatest value along a key lies inside and is above both ends by more than a margin.")
@PartType("interior-maximum")
record InteriorMaximum(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The path of a setting, or a column.") String along,
    @Doc("By more than how much it is above both ends.")
        @Range(min = 0, minOpen = true, max = Double.MAX_VALUE)
        double margin)
    implements TestSpec {

  private static final int LEAST = 3;

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.series(quantity, pointer + "/quantity", new Along(along, pointer + "/along", LEAST));
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    List<Series.Point> points = Series.of(quantity, along, evidence, Map.of()).points();
    if (points.size() < LEAST) {
      return Finding.nothing("expected three values of " + along + " at least", Set.of());
    }
    int last = points.size() - 1;
    List<Series.Point> inside = points.subList(1, last);
    Set<String> missing = new LinkedHashSet<>();
    inside.forEach(point -> missing.addAll(point.numbers().missing()));
    Series.Point greatest =
        inside.stream().max(Comparator.comparing(point -> mean(point.numbers()))).orElseThrow();
    Steps steps = new Steps();
    for (Series.Point end : List.of(points.get(0), points.get(last))) {
      Numbers above = greatest.numbers().above(end.numbers()).lacking(missing);
      String name = "from " + end.words(along) + " to " + greatest.words(along);
      steps.add(name, judging.of(above, Region.above(margin)));
    }
    return steps.decisive();
  }

  private static double mean(Numbers numbers) {
    return numbers.bySeed().isEmpty() ? -Double.MAX_VALUE : numbers.mean().mean();
  }
}
