package org.vaezoo.measures.representation;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.variant.ModelSpec;

/**
 * How well the class can be read from z: the accuracy on the test split of a multinomial logistic
 * regression, the linear probe of Alain and Bengio, "Understanding intermediate layers using linear
 * classifier probes" (2016), and of k nearest neighbours, both trained on codes of the training
 * split. The table {@code probe} has a row for each latent group and each code that its posterior
 * gives: {@code draw}, {@code mean}, {@code centre} ({@link CodeReader}).
 *
 * <p>A layer of a hierarchy is probed by itself. Codes from a codebook are seen one-hot ({@link
 * OneHotCodes}). A model that infers the class as a latent is not shown it; one that is given the
 * class as a condition is shown it, and its z has no need to say it.
 *
 * <p>The accuracy estimates that of this classifier, trained on these codes, on new examples:
 * unbiased over the test split, with its standard error; how it would vary with other training
 * examples is not part of the error. It is a lower bound on what the best classifier would read.
 * Units that the model does not use are noise in a draw and disturb the neighbours.
 */
@PartType("probe")
@Doc("Accuracy with which a linear classifier and nearest neighbours read the class from z.")
record ProbeSpec(
    @Doc("At most so many training examples, chosen at random.")
        @Default("10000")
        @Range(min = 1, max = 100_000_000)
        int trainExamples,
    @Doc("At most so many test examples, chosen at random.")
        @Default("10000")
        @Range(min = 1, max = 100_000_000)
        int testExamples,
    @Doc(
            "lambda of the logistic regression: lambda/2 times the squared norm of its weights is"
                + " added to the mean cross-entropy.")
        @Default("0.0001")
        @Range(min = 0, minOpen = true, max = 1e6)
        double penalty,
    @Doc("Number of neighbours that vote.") @Default("15") @Range(min = 1, max = 1_000_000)
        int neighbors)
    implements MeasureSpec {

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return ProbeColumns.SCHEMA.table();
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    if (neighbors > Math.min(trainExamples, input.trainingExamples())) {
      problems.add(
          pointer + "/neighbors",
          "expected at most the "
              + Math.min(trainExamples, input.trainingExamples())
              + " training examples, found "
              + neighbors);
    }
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    if (subject.data().train().labels().isEmpty() || subject.data().test().labels().isEmpty()) {
      return Optional.of("the examples of " + subject.data().name() + " have no labels");
    }
    return Optional.empty();
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource train = Subset.labelled(subject.data().train(), trainExamples, subject.seed());
    DataSource test = Subset.labelled(subject.data().test(), testExamples, subject.seed());
    int classes = train.side().classes().orElseThrow();
    SplitCodes trained = SplitCodes.of(subject, train, classes);
    SplitCodes judged = SplitCodes.of(subject, test, classes);
    Findings findings = new Findings();
    for (int group = 0; group < subject.model().groups().size(); group++) {
      for (String name : trained.names(group)) {
        LatentGroup latents = subject.model().groups().get(group);
        subject.progress().accept("probe of the " + name + " of " + latents.name());
        Row judgement = probe().judge(trained.codes(group, name), judged.codes(group, name));
        findings.add(ProbeColumns.SCHEMA, row(latents, name, judgement));
      }
    }
    return findings;
  }

  /** The classifiers. */
  private ClassifierProbe probe() {
    return new ClassifierProbe(penalty, neighbors);
  }

  private static Row row(LatentGroup group, String name, Row judgement) {
    return new Row()
        .put(TrialColumns.SPLIT, "test")
        .put(GroupColumns.GROUP, group.name())
        .put(GroupColumns.UNITS, group.units())
        .put(ProbeColumns.CODE, name)
        .putAll(judgement);
  }
}
