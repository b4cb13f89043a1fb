package org.vaezoo.measures.samples;

import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * Samples of the model held against data. The table {@code samples} has a row for each source of
 * examples: {@code mean}, the means of p(x|z) at z from the prior, where p has a mean; {@code
 * draw}, draws from p(x|z) at the same z; {@code data}, the other half of the data, which is the
 * floor. A draw is what the model says data look like; the blur that is held against variational
 * autoencoders is one of the mean.
 *
 * <p>All rows have as many examples, and are held against as many others of the test split, so that
 * their biases are comparable:
 *
 * <ul>
 *   <li>{@code classifier_frechet}: {@link FrechetDistance} in the features of a classifier that is
 *       trained on this data set ({@link ClassifierSettings}). It is not the Fréchet inception
 *       distance, and comparable only within a data set, a way of showing it and a classifier;
 *   <li>{@code classifier_precision} and {@code classifier_recall}: the share of samples within the
 *       {@link Manifold} of the data, and of data within that of the samples;
 *   <li>{@code feature_distance} and {@code class_entropy_nats}: {@link Diversity}; the entropy of
 *       collapsed samples is low, that of the data is in its row;
 *   <li>{@code high_frequency_power_ratio}: {@link Sharpness}, of images only. Where binary pixels
 *       are drawn from grey ones, data and draws hold the noise of the drawing and means do not.
 * </ul>
 */
@PartType("samples")
@Doc("Samples against data: Frechet distance, precision and recall, diversity, sharpness.")
public record SamplesSpec(
    @Doc("Samples of each source at most; half of the test split where it is smaller.")
        @Default("5000")
        @Range(min = 10, max = 1_000_000)
        int samples,
    @Doc(
            "k of precision and recall, whose balls end at the k-th nearest neighbour; the paper"
                + " has 3.")
        @Default("3")
        @Range(min = 1, max = 9)
        int neighbors,
    @Doc("The classifier whose features count.") @Default("{}") ClassifierSettings classifier)
    implements MeasureSpec {

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return SampleColumns.SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return reason(subject.data().train(), subject.data().test(), subject.data().name());
  }

  private Optional<String> reason(DataSource train, DataSource test, String name) {
    if (train.labels().isEmpty()) {
      return Optional.of(
          "no classifier can be trained: the examples of " + name + " have no labels");
    }
    if (train.kind() == DataKind.TOKEN) {
      return Optional.of("the classifier reads numbers, and the examples are tokens");
    }
    if (train.side().hides()) {
      return Optional.of("the model makes a part of an example only");
    }
    return test.size() / 2 > neighbors
        ? Optional.empty()
        : Optional.of("half of the " + test.size() + " test examples are too few");
  }

  @Override
  public Findings measure(Subject subject) {
    Findings findings = new Findings();
    try (SampleJudge judge = new SampleJudge(classifier, samples, neighbors, subject)) {
      subject.progress().accept("draws samples");
      Map<String, Images> sources = ReadImages.samples(judge.otherHalf(), subject);
      sources.put("data", judge.otherImages());
      sources.forEach(
          (source, images) -> {
            subject.progress().accept("judges samples: " + source);
            findings.add(
                SampleColumns.SCHEMA,
                new Row()
                    .put(TrialColumns.SPLIT, "test")
                    .put(SampleColumns.SOURCE, source)
                    .putAll(judge.judge(images)));
          });
    }
    return findings;
  }
}
