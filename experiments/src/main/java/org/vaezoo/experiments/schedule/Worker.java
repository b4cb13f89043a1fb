package org.vaezoo.experiments.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.trial.OtherMachineException;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialTask;

/**
 * A process that does trials for another. On its input come {@link WorkerSettings}, then a {@link
 * TrialTask} a line; it answers with {@link WorkerMessage}s. The end of its input is the order to
 * leave, at once with a checkpoint where a trial is at work: so a parent that is killed leaves no
 * orphan.
 */
final class Worker {

  private static final int FAILED = 1;

  private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();
  private final StopSignal stop;
  private final WorkerVoice voice;
  private boolean atWork;
  private boolean dismissed;

  private Worker(StopSignal stop, WorkerVoice voice) {
    this.stop = stop;
    this.voice = voice;
  }

  /** Works until the input ends. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    StopSignal stop = StopSignal.install();
    stop.begun();
    int code = FAILED;
    try {
      code = new Worker(stop, WorkerVoice.ofThisProcess()).work();
    } finally {
      stop.ended(code);
    }
    System.exit(code);
  }

  private int work() throws InterruptedException {
    Thread reader = new Thread(this::read, "orders");
    reader.setDaemon(true);
    reader.start();
    Optional<String> settings = orders.take();
    if (settings.isEmpty()) {
      return 0;
    }
    WorkerSettings mine = WorkerSettings.of(JsonDocument.value(settings.get()));
    TrialHand hand = new LocalHand(new LoadedData(mine.data()), mine.choices(), stop);
    voice.say(new WorkerMessage.Ready());
    for (Optional<String> task = orders.take(); task.isPresent(); task = orders.take()) {
      if (!begins()) {
        return StopSignal.STOPPED;
      }
      voice.say(done(hand, TrialTask.of(JsonDocument.value(task.get()))));
      if (!goesOn()) {
        return StopSignal.STOPPED;
      }
    }
    return 0;
  }

  private synchronized boolean begins() {
    atWork = true;
    return !dismissed;
  }

  private synchronized boolean goesOn() {
    atWork = false;
    return !stop.requested();
  }

  /** No order will come any more; whether a trial is at work. */
  private synchronized boolean dismissedAtWork() {
    dismissed = true;
    return atWork;
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        orders.add(Optional.of(line));
      }
    } catch (IOException lost) {
      System.err.println("the parent's orders: " + lost.getMessage());
    }
    orders.add(Optional.empty());
    if (dismissedAtWork()) {
      System.exit(StopSignal.STOPPED); // its hook waits for the checkpoint
    }
  }

  private WorkerMessage done(TrialHand hand, TrialTask task) {
    try {
      return new WorkerMessage.Left(hand.run(task, voice));
    } catch (IOException failure) {
      return new WorkerMessage.Refused(true, List.of(DiskWords.of(failure)));
    } catch (UncheckedIOException failure) {
      return new WorkerMessage.Refused(true, List.of(DiskWords.of(failure.getCause())));
    } catch (BadSpecException refusal) {
      return new WorkerMessage.Refused(false, refusal.lines());
    } catch (BadDataException | MissingEngineException | OtherMachineException circumstance) {
      return new WorkerMessage.Refused(false, List.of(circumstance.getMessage()));
    }
  }
}
