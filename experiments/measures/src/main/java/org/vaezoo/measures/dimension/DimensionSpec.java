package org.vaezoo.measures.dimension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.measures.samples.Images;
import org.vaezoo.measures.samples.ReadImages;

/**
 * The correlation dimension D2 of the test split and of as many samples: Grassberger and Procaccia
 * (1983), by {@link CorrelationIntegral}, of the numbers that the model is shown. The table {@code
 * dimension} has a row for each source: {@code data}; {@code data} with isotropic Gaussian noise,
 * which is what a Gaussian p(x|z) adds and calibrates the other rows; {@code mean}, the means of
 * p(x|z) at z from the prior; {@code draw}, draws from p(x|z) at the same z.
 *
 * <p>A dimension is one of a scale. Below three times the noise the slope is that of the space, far
 * above it that of the set, so that the same model has two: of its means and of its draws. The
 * slope between two radii is biased by the edges of the set, towards less, and for few points it
 * scatters; the rows are comparable with each other and with nothing of other radii.
 */
@PartType("dimension")
@Doc("Correlation dimension of the data and of samples, between two radii.")
record DimensionSpec(
    @Doc("The smallest radius, in the units that the model is shown.")
        @Default("0.05")
        @Range(min = 1e-9, max = 1e9)
        double least,
    @Doc("The largest radius.") @Default("0.5") @Range(min = 1e-9, max = 1e9) double greatest,
    @Doc("How many radii, at equal steps of their logarithm.")
        @Default("16")
        @Range(min = 2, max = 1000)
        int radii,
    @Doc("Points of each source at most; the test split where it is smaller.")
        @Default("6000")
        @Range(min = 10, max = 100_000)
        int points,
    @Doc("Pairs count whose places in the split differ by so much or more: Theiler's window.")
        @Default("5")
        @Range(min = 1, max = 10_000)
        int window,
    @Doc("Standard deviations of the noise that calibrates.")
        @Default("[0.01, 0.03, 0.1, 0.2]")
        @Range(min = 1e-9, max = 1e9)
        List<Double> noise)
    implements MeasureSpec {

  /** Sets the noise apart from what other measures choose. */
  private static final long NOISE = 13;

  private static final String DATA = "data";

  public DimensionSpec {
    noise = List.copyOf(noise);
  }

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return DimensionColumns.SCHEMA.table();
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    if (least >= greatest) {
      problems.add(
          pointer + "/least",
          "expected less than the largest radius " + greatest + ", found " + least);
    }
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    DataSource test = subject.data().test();
    if (test.kind() == DataKind.TOKEN) {
      return Optional.of("a dimension is one of numbers, and the examples are tokens");
    }
    if (test.side().hides()) {
      return Optional.of("the model makes a part of an example only");
    }
    return test.size() > window
        ? Optional.empty()
        : Optional.of("the " + test.size() + " test examples are no more than the window");
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource examples = subject.some(SplitName.TEST, points);
    Findings findings = new Findings();
    Images data = ReadImages.of(examples, subject);
    add(findings, DATA, 0, data, subject);
    noise.forEach(deviation -> add(findings, DATA, deviation, data, subject));
    subject.progress().accept("draws samples");
    Map<String, Images> samples = ReadImages.samples(examples, subject);
    samples.forEach((source, drawn) -> add(findings, source, 0, drawn, subject));
    return findings;
  }

  private void add(
      Findings findings, String source, double deviation, Images images, Subject subject) {
    subject.progress().accept("counts pairs: " + source);
    CorrelationIntegral integral =
        CorrelationIntegral.of(
            noisy(images, deviation, subject.seed()),
            images.width(),
            CorrelationIntegral.radii(least, greatest, radii),
            window);
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, SplitName.TEST.label())
            .put(DimensionColumns.SOURCE, source)
            .put(DimensionColumns.NOISE, deviation)
            .put(DimensionColumns.POINTS, images.rows())
            .put(DimensionColumns.WINDOW, window)
            .put(DimensionColumns.LEAST, least)
            .put(DimensionColumns.GREATEST, greatest)
            .put(DimensionColumns.PAIRS, integral.within()[0]);
    integral.slope().ifPresent(slope -> row.put(DimensionColumns.DIMENSION, slope));
    findings.add(DimensionColumns.SCHEMA, row);
  }

  /** The numbers of all points, each with noise of its own: the same draws for every deviation. */
  private static double[] noisy(Images images, double deviation, long seed) {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, seed, NOISE);
    double[] points = new double[images.rows() * images.width()];
    for (int i = 0; i < points.length; i++) {
      points[i] = images.at(i) + (deviation > 0 ? deviation * stream.normal(i) : 0);
    }
    return points;
  }
}
