package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.table.BadCellException;

/**
 * Measures a finished trial, from the weights that it keeps, by each measure that it was not
 * measured by yet. The lock is held by the caller.
 */
final class TrialMeasurer {

  private final TrialWork work;
  private final DataFolder dataFolder;

  /**
   * @param dataFolder where other data sets lie
   */
  public TrialMeasurer(TrialWork work, DataFolder dataFolder) {
    this.work = work;
    this.dataFolder = dataFolder;
  }

  /**
   * Measures what is left.
   *
   * @return false where a stop was asked for
   */
  public boolean run(List<MeasureSpec> asked) throws IOException {
    try (StoredTrial trial =
        StoredTrial.open(work.folder().path(), work.spec(), work.data(), work.listener()::note)) {
      Subject subject = trial.subject(dataFolder, work.stop(), work.listener()::note);
      String weights = work.folder().finished().weightsSha256();
      for (MeasureSpec measure : asked) {
        if (!work.folder().isMeasuredBy(measure)) {
          work.stop().check();
          Stopwatch stopwatch = new Stopwatch();
          MeasureResult result;
          try (BlocksFile blocks =
              work.blocks(Part.typeOf(measure), weights, MeasureResult.settings(measure))) {
            result = measured(measure, subject.keeping(blocks));
          }
          work.folder().write(measure, result, work.provenance(stopwatch));
        }
      }
      return true;
    } catch (StoppedException stopped) {
      return false;
    }
  }

  private MeasureResult measured(MeasureSpec measure, Subject subject) throws IOException {
    Optional<String> meaningless = measure.missing(subject);
    if (meaningless.isPresent()) {
      return MeasureResult.nothing(measure, MeasureResult.Status.NOT_APPLICABLE, meaningless.get());
    }
    try {
      return MeasureResult.found(measure, measure.measure(subject));
    } catch (SelfCheckException | BadCellException contradiction) {
      return MeasureResult.nothing(
          measure, MeasureResult.Status.FAILED, contradiction.getMessage());
    } catch (StoppedException
        | MissingEngineException
        | BadDataException
        | UncheckedIOException circumstance) {
      throw circumstance; // not of this measure
    } catch (RuntimeException unexpected) {
      return MeasureResult.nothing(
          measure, MeasureResult.Status.FAILED, work.folder().writeTrace(unexpected));
    }
  }
}
