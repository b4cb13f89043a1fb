package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.experiments.compare.ImageDifferences;
import org.vaezoo.experiments.compare.Interval;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.SplitRow;
import org.vaezoo.experiments.sweep.Trial;

/**
 * Trials of one setting are better than those of another on the same images: of each image the mean
 * of the differences over seeds, then the normal interval over images. It holds the trained models
 * fixed, so that one seed is enough; what is claimed of a method is an order over seeds.
 */
@Doc("Trials of one setting are above those of another on the same images, by more than a margin.")
@PartType("paired")
record Paired(
    @Doc("The settings of the one, by path.") Map<String, JsonNode> one,
    @Doc("The settings of the other, which is subtracted.") Map<String, JsonNode> other,
    @Doc("What each image has.") PairedImages.Kind of,
    @Doc("The split.") @Default("\"test\"") String split,
    @Doc("By more than how much, nats.") @Range(min = -1e9, max = 1e9) @Default("0") double margin)
    implements TestSpec {

  Paired {
    one = Collections.unmodifiableMap(new LinkedHashMap<>(one));
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    if (texts(one).equals(texts(other))) {
      throw new IllegalArgumentException("one, other: expected two different settings");
    }
  }

  private static Map<String, List<String>> texts(Map<String, JsonNode> where) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    where.forEach((key, value) -> settings.put(key, Conditions.texts(value)));
    return settings;
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    side(one, pointer + "/one", pointer, checks.settings());
    side(other, pointer + "/other", pointer, checks.settings());
  }

  private void side(
      Map<String, JsonNode> where, String place, String pointer, SettingChecks settings) {
    settings.oneASeed(where, place);
    settings.images(where, split, of, pointer);
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> trials = new LinkedHashSet<>();
    List<SplitRow> ones = rows(evidence, one, missing, trials);
    List<SplitRow> others = rows(evidence, other, missing, trials);
    if (!missing.isEmpty() || ones.isEmpty()) {
      return Finding.nothing(Judging.reasons(missing, "nothing was measured"), trials);
    }
    Optional<Estimate> difference = ImageDifferences.mean(ones, others, of);
    if (difference.isEmpty()) {
      return Finding.nothing("the two were not measured alike on the same images", trials);
    }
    Estimate mean = difference.get();
    Interval interval = Interval.ofNormal(mean.mean(), mean.standardError());
    Region region = Region.above(margin);
    return new Finding(
        region.of(interval),
        OptionalDouble.of(mean.mean()),
        Optional.of(interval),
        ones.size(),
        mean.count() + " images, paired; models fixed",
        trials);
  }

  private List<SplitRow> rows(
      Evidence evidence, Map<String, JsonNode> where, Set<String> missing, Set<String> trials) {
    List<SplitRow> rows = new ArrayList<>();
    for (Trial trial : evidence.trials(texts(where))) {
      Optional<String> id = evidence.finished(trial, missing).map(RecordedTrial::id);
      id.ifPresent(trials::add);
      id.ifPresent(each -> rows.addAll(rows(evidence, each, missing)));
    }
    return rows;
  }

  /** The row of a trial; where there is none, on one side or on both, that is noted. */
  private List<SplitRow> rows(Evidence evidence, String trial, Set<String> missing) {
    List<SplitRow> rows =
        evidence.results().split(split).stream()
            .filter(row -> row.trial().id().equals(trial))
            .toList();
    if (rows.isEmpty()) {
      missing.add("trial " + trial + ": no row of the split " + split);
    }
    return rows;
  }
}
