package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.util.List;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;

/** What a worker says: JSON, as {@link MessageLine} writes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerMessage.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = WorkerMessage.Started.class, name = "started"),
  @JsonSubTypes.Type(value = WorkerMessage.Stepped.class, name = "stepped"),
  @JsonSubTypes.Type(value = WorkerMessage.Epoch.class, name = "epoch"),
  @JsonSubTypes.Type(value = WorkerMessage.Note.class, name = "note"),
  @JsonSubTypes.Type(value = WorkerMessage.Outcome.class, name = "outcome"),
  @JsonSubTypes.Type(value = WorkerMessage.Left.class, name = "left"),
  @JsonSubTypes.Type(value = WorkerMessage.OfTrial.class, name = "ofTrial"),
  @JsonSubTypes.Type(value = WorkerMessage.Refused.class, name = "refused")
})
sealed interface WorkerMessage {

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
   * What a worker says of one of the trials of a group.
   *
   * @param trial its id
   */
  record OfTrial(String trial, WorkerMessage message) implements WorkerMessage {}

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
}
