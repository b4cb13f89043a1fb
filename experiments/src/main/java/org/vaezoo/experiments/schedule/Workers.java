package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.trial.StopSignal;

/**
 * Trials in worker processes, so many at a time, each worker for one trial after the other. A
 * worker that dies, as out of memory, by an abort in native code or by {@code kill -9}, costs the
 * trial at work one of its attempts; it goes on from its checkpoint in a new worker.
 */
public final class Workers implements Backend {

  private static final long LOOK_MILLIS = 50;

  private final Class<?> main;
  private final int jobs;
  private final Path folder;
  private final DataFolder data;
  private final StopSignal stop;

  /**
   * @param main the main class of a worker, which calls {@link Worker#work}
   * @param jobs how many workers, at least 1
   * @param folder where a crash in native code leaves its report
   * @param data where data sets lie
   */
  public Workers(Class<?> main, int jobs, Path folder, DataFolder data, StopSignal stop) {
    this.main = main;
    this.jobs = jobs;
    this.folder = folder;
    this.data = data;
    this.stop = stop;
  }

  /**
   * As many workers as this machine's cores hold, at least 1.
   *
   * @param threads of one trial
   */
  public static int thatFit(int threads) {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
  }

  @Override
  public List<ScheduledTrial> run(List<ScheduledTrial> trials, SweepListener listener)
      throws IOException {
    List<List<ScheduledTrial>> units = Units.of(trials);
    Work work = new Work(units, listener);
    int seats = Math.min(jobs, units.size());
    List<String> command = WorkerCommand.of(main, seats, folder.toAbsolutePath(), data);
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, seats));
    List<Seat> all = new ArrayList<>();
    List<Future<?>> busy = new ArrayList<>();
    for (int seat = 0; seat < seats; seat++) {
      all.add(new Seat(command, work));
    }
    stop.unsaved(true);
    try {
      all.forEach(seat -> busy.add(threads.submit(seat)));
      await(busy, work, all);
      return work.open();
    } finally {
      threads.shutdown();
      stop.unsaved(false);
    }
  }

  /** Waits for the seats, and passes a stop on to their workers. */
  private void await(List<Future<?>> busy, Work work, List<Seat> all) throws IOException {
    for (Future<?> seat : busy) {
      while (!isOver(seat)) {
        if (stop.requested() || work.failed()) {
          work.end();
          all.forEach(Seat::dismiss);
        }
      }
    }
    work.throwFailure();
  }

  private static boolean isOver(Future<?> seat) throws IOException {
    try {
      seat.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillAtWork) {
      return false;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a seat fails by what it says", failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while workers train");
    }
  }
}
