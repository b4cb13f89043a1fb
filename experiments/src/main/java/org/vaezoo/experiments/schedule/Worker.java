package org.vaezoo.experiments.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.OtherMachineException;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWorker;

/**
 * A process that does trials for another. On its input comes a {@link TrialTask} a line; it answers
 * with {@link WorkerMessage}s. The end of its input is the order to leave, at once with a
 * checkpoint where a trial is at work: so a parent that is killed leaves no orphan.
 */
public final class Worker {

  private final BlockingQueue<Optional<String>> orders = new LinkedBlockingQueue<>();
  private final StopSignal stop;
  private final WorkerVoice voice;
  private boolean atWork;
  private boolean dismissed;

  private Worker(StopSignal stop, WorkerVoice voice) {
    this.stop = stop;
    this.voice = voice;
  }

  /**
   * Works until the input of this process ends; its standard output is for messages alone.
   *
   * @param data where data sets lie
   * @param stop listens for the end of the process
   * @return the exit code of the process
   */
  public static int work(DataFolder data, StopSignal stop) throws InterruptedException {
    stop.begun();
    return new Worker(stop, WorkerVoice.ofThisProcess()).work(data);
  }

  private int work(DataFolder data) throws InterruptedException {
    Thread reader = new Thread(this::read, "orders");
    reader.setDaemon(true);
    reader.start();
    TrialHand hand = new TrialWorker(new LoadedData(data), stop)::run;
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
      stop.leave();
    }
  }

  private WorkerMessage done(TrialHand hand, TrialTask task) {
    try {
      return new WorkerMessage.Left(hand.run(task, voice));
    } catch (IOException failure) {
      return new WorkerMessage.Refused(true, List.of(DiskWords.of(failure)));
    } catch (UncheckedIOException failure) {
      return new WorkerMessage.Refused(true, List.of(DiskWords.of(failure.getCause())));
    } catch (BadDataException | MissingEngineException | OtherMachineException circumstance) {
      return new WorkerMessage.Refused(false, List.of(circumstance.getMessage()));
    }
  }
}
