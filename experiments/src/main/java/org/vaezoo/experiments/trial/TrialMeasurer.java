package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.MissingNode;
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
  TrialMeasurer(TrialWork work, DataFolder dataFolder) {
    this.work = work;
    this.dataFolder = dataFolder;
  }

  /**
   * Measures what is left.
   *
   * @return false where a stop was asked for
   */
  boolean run(List<MeasureSpec> asked) throws IOException {
    List<MeasureSpec> left = work.folder().measures().left(asked);
    if (left.isEmpty()) {
      return true;
    }
    String weights = work.folder().finished().weightsSha256();
    try (StoredTrial trial = open(weights)) {
      if (work.folder().rateDistortion().isEmpty()) {
        work.fence().require();
        work.folder().model().write(trial.weights(), work.input());
      }
      Subject subject =
          new Subjects(work, dataFolder, trial.engine()).of(trial.model(), trial.end());
      for (MeasureSpec measure : left) {
        measure(measure, subject, weights);
      }
    } catch (StoppedException stopped) {
      return false;
    }
    work.fence().require();
    work.folder().forgetBlocks(asked);
    return true;
  }

  private StoredTrial open(String weights) throws IOException {
    try (BlocksFile blocks =
        work.blocks(TrialFolder.CALIBRATION, weights, MissingNode.getInstance())) {
      return StoredTrial.open(
          work.folder().path(), work.spec(), work.data(), work.listener()::note, blocks);
    }
  }

  private void measure(MeasureSpec measure, Subject subject, String weights) throws IOException {
    work.stop().check();
    Stopwatch stopwatch = new Stopwatch();
    MeasureResult result;
    try (BlocksFile blocks =
        work.blocks(Part.typeOf(measure), weights, MeasureResult.settings(measure))) {
      result = measured(measure, subject.keeping(blocks));
    }
    work.fence().require();
    work.folder().measures().write(measure, result, work.provenance(stopwatch));
  }

  private MeasureResult measured(MeasureSpec measure, Subject subject) throws IOException {
    Optional<String> meaningless = measure.missing(subject);
    if (meaningless.isPresent()) {
      return MeasureResult.nothing(measure, Status.NOT_APPLICABLE, meaningless.get());
    }
    try {
      return MeasureResult.found(measure, measure.measure(subject));
    } catch (SelfCheckException | BadCellException contradiction) {
      return MeasureResult.nothing(measure, Status.FAILED, contradiction.getMessage());
    } catch (StoppedException
        | MissingEngineException
        | BadDataException
        | UncheckedIOException circumstance) {
      throw circumstance; // not of this measure
    } catch (RuntimeException unexpected) {
      return MeasureResult.nothing(measure, Status.FAILED, work.folder().writeTrace(unexpected));
    }
  }
}
