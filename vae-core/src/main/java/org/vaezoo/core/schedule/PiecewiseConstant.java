package org.vaezoo.core.schedule;

import java.util.List;
import java.util.Locale;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/**
 * Values that hold for some epochs each, one after the other; the last one holds for good.
 *
 * <p>The learning rates of Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders"
 * (2016), section 5, are eight stages i = 0 .. 7 of 3^i epochs at 0.001 * 10^(-i/7).
 */
@PartType("staged")
@Doc("Values that hold for some epochs each, one after the other.")
public record PiecewiseConstant(
    @Doc("The stages in order, at least one; the last value holds for good.") List<Piece> stages)
    implements Schedule {

  public PiecewiseConstant {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("stages: expected at least one, found none");
    }
  }

  @Override
  public double at(Progress progress) {
    double ofRun = (double) progress.totalSteps() / progress.stepsPerEpoch();
    double end = 0;
    for (Piece stage : stages) {
      end += stage.inEpochs(ofRun);
      if (progress.epochs() < end) {
        return stage.value();
      }
    }
    return stages.get(stages.size() - 1).value();
  }

  @Override
  public boolean dependsOnLength() {
    return stages.stream().anyMatch(stage -> stage.share().isPresent());
  }

  /** A stage that is never reached is a mistake: its value would silently not be used. */
  @Override
  public void check(int epochs, String pointer, Problems problems) {
    double begins = 0;
    for (int i = 0; i < stages.size(); i++) {
      if (begins >= epochs) {
        problems.add(
            pointer + "/stages/" + i,
            String.format(
                Locale.ROOT, "begins after %s epochs, but training.epochs is %d", begins, epochs));
      }
      begins += stages.get(i).inEpochs(epochs);
    }
  }
}
