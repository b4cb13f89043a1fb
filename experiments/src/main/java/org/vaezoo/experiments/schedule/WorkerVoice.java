package org.vaezoo.experiments.schedule;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialListener;

/**
 * Tells the parent of a worker how its trial fares. Each message is one write, which a pipe takes
 * whole. Where the parent is gone nobody is told, and the worker is about to leave.
 */
final class WorkerVoice implements TrialListener {

  /** Milliseconds between two messages on steps: often enough for an eye. */
  private static final long BETWEEN_STEPS = 200;

  /** A pipe takes 4,096 bytes at a stroke; a note is cut where it would be torn. */
  private static final int LONGEST = 1_000;

  private final OutputStream out;
  private final UnaryOperator<WorkerMessage> envelope;
  private long lastStep;

  WorkerVoice(OutputStream out) {
    this(out, UnaryOperator.identity());
  }

  private WorkerVoice(OutputStream out, UnaryOperator<WorkerMessage> envelope) {
    this.out = out;
    this.envelope = envelope;
  }

  /** The same, saying of each message which trial of a group it is of. */
  WorkerVoice of(String trial) {
    return new WorkerVoice(out, message -> new WorkerMessage.OfTrial(trial, message));
  }

  /**
   * Takes the standard output for messages alone: what Java code prints goes to the error stream.
   */
  static WorkerVoice ofThisProcess() {
    System.setOut(System.err);
    return new WorkerVoice(new FileOutputStream(FileDescriptor.out));
  }

  synchronized void say(WorkerMessage message) {
    try {
      out.write(MessageLine.of(envelope.apply(message)).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException parentIsGone) {
      return; // its end closes our input as well, which is what ends the worker
    }
  }

  @Override
  public void started(Progress progress) {
    say(new WorkerMessage.Started(progress));
  }

  @Override
  public void stepped(Progress progress) {
    long now = System.nanoTime() / 1_000_000;
    if (now - lastStep >= BETWEEN_STEPS) {
      lastStep = now;
      say(new WorkerMessage.Stepped(progress));
    }
  }

  @Override
  public void epoch(Progress progress, MetricsRow row) {
    say(new WorkerMessage.Epoch(progress, row));
  }

  @Override
  public void note(String message) {
    say(new WorkerMessage.Note(cut(message)));
  }

  @Override
  public void ended(String outcome) {
    say(new WorkerMessage.Outcome(cut(outcome)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
