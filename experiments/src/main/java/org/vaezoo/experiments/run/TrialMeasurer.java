package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.experiments.spec.ExperimentSpec;

/**
 * Measures a finished trial, from the weights that it keeps, by each measure that it was not
 * measured by yet. The lock is held by the caller.
 */
final class TrialMeasurer {

  private final ExperimentSpec spec;
  private final TrialFolder folder;
  private final DataSets data;
  private final DataFolder dataFolder;
  private final ObjectNode circumstances;
  private final StopSignal stop;
  private final TrialListener listener;

  /**
   * @param dataFolder where other data sets lie
   */
  TrialMeasurer(
      ExperimentSpec spec,
      TrialFolder folder,
      DataSets data,
      DataFolder dataFolder,
      ObjectNode circumstances,
      StopSignal stop,
      TrialListener listener) {
    this.spec = spec;
    this.folder = folder;
    this.data = data;
    this.dataFolder = dataFolder;
    this.circumstances = circumstances;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Measures what is left.
   *
   * @return false where a stop was asked for
   */
  boolean run(List<MeasureSpec> asked) throws IOException {
    try (StoredTrial trial = StoredTrial.open(folder.path(), spec, data, listener::note)) {
      Subject subject = trial.subject(dataFolder, stop, listener::note);
      for (MeasureSpec measure : asked) {
        if (!folder.isMeasuredBy(measure)) {
          stop.check();
          Stopwatch stopwatch = new Stopwatch();
          MeasureResult result = measured(measure, subject);
          folder.write(measure, result, provenance(stopwatch));
        }
      }
      return true;
    } catch (StoppedException stopped) {
      return false;
    }
  }

  private MeasureResult measured(MeasureSpec measure, Subject subject) throws IOException {
    Optional<String> meaningless = measure.notApplicable(subject);
    if (meaningless.isPresent()) {
      return MeasureResult.nothing(measure, MeasureResult.Status.NOT_APPLICABLE, meaningless.get());
    }
    try {
      return MeasureResult.found(measure, measure.measure(subject));
    } catch (SelfCheckException contradiction) {
      return MeasureResult.nothing(
          measure, MeasureResult.Status.FAILED, contradiction.getMessage());
    } catch (StoppedException
        | MissingEngineException
        | BadDataException
        | UncheckedIOException circumstance) {
      throw circumstance; // not of this measure
    } catch (RuntimeException unexpected) {
      return MeasureResult.nothing(
          measure, MeasureResult.Status.FAILED, folder.writeTrace(unexpected));
    }
  }

  private ObjectNode provenance(Stopwatch stopwatch) {
    ObjectNode provenance = circumstances.deepCopy();
    provenance.put("finished", Instant.now().toString());
    provenance.put("seconds", stopwatch.seconds());
    return provenance;
  }
}
