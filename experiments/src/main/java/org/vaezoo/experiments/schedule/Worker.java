package org.vaezoo.experiments.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialTask;

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
    Hands hands = Hands.of(new LoadedData(data), stop);
    voice.say(new WorkerMessage.Ready());
    for (Optional<String> task = orders.take(); task.isPresent(); task = orders.take()) {
      if (!begins()) {
        return StopSignal.STOPPED;
      }
      done(hands, TrialTask.ofLine(JsonDocument.value(task.get()))).forEach(voice::say);
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

  private List<WorkerMessage> done(Hands hands, List<TrialTask> tasks) {
    try {
      return tasks.size() == 1
          ? List.of(new WorkerMessage.Left(hands.one().run(tasks.get(0), voice)))
          : together(hands, tasks);
    } catch (IOException failure) {
      return List.of(new WorkerMessage.Refused(true, List.of(DiskWords.of(failure))));
    } catch (UncheckedIOException failure) {
      return List.of(new WorkerMessage.Refused(true, List.of(DiskWords.of(failure.getCause()))));
    } catch (BadDataException | MissingEngineException | OtherMachineException circumstance) {
      return List.of(new WorkerMessage.Refused(false, List.of(circumstance.getMessage())));
    }
  }

  private List<WorkerMessage> together(Hands hands, List<TrialTask> tasks) throws IOException {
    Map<TrialTask, TrialListener> watched = new LinkedHashMap<>();
    tasks.forEach(task -> watched.put(task, voice.of(task.id())));
    List<WorkerMessage> left = new ArrayList<>();
    hands
        .group()
        .run(watched)
        .forEach(
            (task, end) ->
                left.add(new WorkerMessage.OfTrial(task.id(), new WorkerMessage.Left(end))));
    return left;
  }
}
