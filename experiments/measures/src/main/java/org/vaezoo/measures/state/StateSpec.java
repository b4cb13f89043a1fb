package org.vaezoo.measures.state;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.measures.representation.PosteriorMeans;

/**
 * How well a linear map reads the known state of the examples from the posterior means: R^2 of each
 * coordinate on the test split ({@link Determination}), of a map by {@link LeastSquares} of the
 * training split. The table {@code state} has a row for each code and coordinate: {@code posterior
 * mean}, and {@code principal components}, as many of the numbers that the model is shown, which is
 * what a linear method finds.
 *
 * <p>R^2 is that of linear maps alone: a code that bends the state has less, and loses nothing of
 * it. Of codes of fewer numbers than the state has coordinates not all can be near 1: over
 * coordinates that do not correlate, R^2 sums up to at most their number.
 */
@PartType("state")
@Doc("R^2 with which a linear map reads the known state from posterior means.")
record StateSpec(
    @Doc("Training examples at most to which the map is fitted, a random choice.")
        @Default("10000")
        @Range(min = 2, max = 10_000_000)
        int trainExamples,
    @Doc("Test examples at most on which the map is judged, a random choice.")
        @Default("10000")
        @Range(min = 2, max = 10_000_000)
        int testExamples)
    implements MeasureSpec {

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return StateColumns.SCHEMA.table();
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    if (input.side().state().isEmpty()) {
      problems.add(
          pointer,
          "expected a data set that tells the state of its examples, as oscillators, found one"
              + " that does not; leave the measure out or choose another set");
    }
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    DataSource test = subject.data().test();
    if (test.states().isEmpty()) {
      return Optional.of("the data set does not tell the state of its examples");
    }
    return PosteriorMeans.notApplicable(subject, test, 1).or(() -> tooFew(subject));
  }

  private Optional<String> tooFew(Subject subject) {
    long units = subject.model().groups().get(0).units();
    int fitted = Math.min(trainExamples, subject.data().train().size());
    return fitted > units
        ? Optional.empty()
        : Optional.of("no more training examples than units: " + fitted + " and " + units);
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource train = subject.some(SplitName.TRAIN, trainExamples);
    DataSource test = subject.some(SplitName.TEST, testExamples);
    StateRows rows = new StateRows(train, test);
    subject.progress().accept("reads posterior means");
    StateCodes means = StateCodes.means(subject, train, test);
    subject.progress().accept("finds principal components");
    StateCodes components = StateCodes.components(subject, train, test, means.units());
    return new Findings()
        .addAll(StateColumns.SCHEMA, rows.of("posterior mean", means))
        .addAll(StateColumns.SCHEMA, rows.of("principal components", components));
  }
}
