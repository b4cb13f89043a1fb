package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;

/**
 * What a worker says: a line of JSON behind {@link #MARK}. Native libraries may print to the same
 * stream, so that a message begins a line of its own and everything without the mark is noise.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerMessage.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = WorkerMessage.Started.class, name = "started"),
  @JsonSubTypes.Type(value = WorkerMessage.Stepped.class, name = "stepped"),
  @JsonSubTypes.Type(value = WorkerMessage.Epoch.class, name = "epoch"),
  @JsonSubTypes.Type(value = WorkerMessage.Note.class, name = "note"),
  @JsonSubTypes.Type(value = WorkerMessage.Outcome.class, name = "outcome"),
  @JsonSubTypes.Type(value = WorkerMessage.Left.class, name = "left"),
  @JsonSubTypes.Type(value = WorkerMessage.Refused.class, name = "refused")
})
sealed interface WorkerMessage {

  /** Begins the line of a message. */
  String MARK = "@vaezoo ";

  ObjectMapper JSON = new ObjectMapper();

  /** The worker takes trials. */
  record Ready() implements WorkerMessage {}

  /** A trial begins or goes on. */
  record Started(Progress progress) implements WorkerMessage {

    @Override
    public void tell(TrialListener listener) {
      listener.started(progress);
    }
  }

  /** Steps are done; not every step is told. */
  record Stepped(Progress progress) implements WorkerMessage {

    @Override
    public void tell(TrialListener listener) {
      listener.stepped(progress);
    }
  }

  /** An epoch is done. */
  record Epoch(Progress progress, MetricsRow row) implements WorkerMessage {

    @Override
    public void tell(TrialListener listener) {
      listener.epoch(progress, row);
    }
  }

  /** Something a person should know. */
  record Note(String text) implements WorkerMessage {

    @Override
    public void tell(TrialListener listener) {
      listener.note(text);
    }
  }

  /** How a trial ended, in a few words. */
  record Outcome(String words) implements WorkerMessage {

    @Override
    public void tell(TrialListener listener) {
      listener.ended(words);
    }
  }

  /** The worker has left its trial, and takes another. */
  record Left(TrialEnd end) implements WorkerMessage {}

  /**
   * A trial met what ends every trial.
   *
   * @param disk whether the disk failed, or what lies there is damaged
   * @param lines what is wrong
   */
  record Refused(boolean disk, List<String> lines) implements WorkerMessage {

    /** What a run in one process would have thrown, or the like of it. */
    void fail() throws IOException {
      if (disk) {
        throw new IOException(String.join("; ", lines));
      }
      throw new WorkerRefusal(lines);
    }
  }

  /** Passes on what a listener of the trial would have been told in the worker's process. */
  default void tell(TrialListener listener) {}

  /** The message of a line, or empty where it is noise. */
  static Optional<WorkerMessage> of(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(line.substring(MARK.length()), WorkerMessage.class));
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
  }

  /** The message as one line, with the end of a line before and after it. */
  default String line() {
    try {
      return "\n" + MARK + JSON.writerFor(WorkerMessage.class).writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message is JSON: " + this, impossible);
    }
  }
}
