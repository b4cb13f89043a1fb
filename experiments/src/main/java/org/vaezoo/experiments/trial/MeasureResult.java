package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * What one measure found of one trial, which {@link MeasureResultFile} keeps.
 *
 * @param settings of the measure, its type first; empty where they are those of the trial's
 *     identity
 * @param status how the measurement ended
 * @param message why it found nothing
 * @param table the one that has a row of every trial
 * @param findings what it found
 */
public record MeasureResult(
    Optional<JsonNode> settings, Status status, String message, String table, Findings findings) {

  private static final SettingsWriter WRITER = new SettingsWriter();

  /** A measurement that found something. */
  static MeasureResult found(MeasureSpec spec, Findings findings) {
    return new MeasureResult(
        Optional.of(settings(spec)), Status.FINISHED, "", spec.table(), findings);
  }

  /** A measurement that found nothing, and why. */
  static MeasureResult nothing(MeasureSpec spec, Status status, String message) {
    return new MeasureResult(
        Optional.of(settings(spec)), status, message, spec.table(), new Findings());
  }

  /** The settings of a measure, its type first. */
  static JsonNode settings(MeasureSpec spec) {
    return WRITER.write((Record) spec);
  }

  /** Whether it, as it was read from a file, was measured by these settings. */
  boolean by(MeasureSpec spec) throws IOException {
    return settings.isEmpty() || settings.get().equals(JsonFiles.roundTrip(settings(spec)));
  }

  /** The rows by table. */
  public Map<String, List<Row>> rows() {
    return findings.tables();
  }

  /** Numbers of single images. */
  public List<PerImage> images() {
    return findings.images();
  }
}
