package org.vaezoo.experiments.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns Ctrl-C and SIGTERM into a request that a run answers at its next batch or block. The
 * process leaves with the exit code of the run, {@link #STOPPED} where it was cut short.
 *
 * <p>Training holds in memory what no disk has: it is waited for until it has written a checkpoint.
 * All other work is on the disk as far as it is finished, as after a kill; where that does not
 * answer at once, as in the middle of a long block or while data are read, the process leaves
 * without it: decision 12.
 */
public final class StopSignal {

  /** Exit status of a run that was stopped and can be resumed. */
  public static final int STOPPED = 75;

  private static final long PATIENCE_MILLIS = 60_000;
  private static final long BRIEF_PATIENCE_MILLIS = 600;
  private static final long LOOK_MILLIS = 50;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean begun;
  private final AtomicInteger unsaved = new AtomicInteger();
  private volatile boolean requested;
  private volatile int exitCode = STOPPED;
  private volatile long savedAt = System.nanoTime();
  private final AtomicBoolean told = new AtomicBoolean();

  private StopSignal() {}

  /** A signal that nobody sends, unless {@link #request} is called. */
  public static StopSignal never() {
    return new StopSignal();
  }

  /** Listens for the end of the process. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop-signal"));
    return signal;
  }

  /** Says that there is a run from now on, whose answer is waited for. */
  public void begun() {
    begun = true;
  }

  /**
   * Says that there is from now on what only a checkpoint saves, here or in workers, or that it is
   * saved; once each for every training.
   */
  public void unsaved(boolean training) {
    savedAt = System.nanoTime();
    unsaved.addAndGet(training ? 1 : -1);
  }

  /** Whether the caller is the first to tell the user that the run was stopped: once is enough. */
  public boolean tells() {
    return told.compareAndSet(false, true);
  }

  /** Says that nothing is left to be saved or said, and with what code the process would leave. */
  public void ended(int code) {
    exitCode = code;
    ended.countDown();
  }

  /** Whether the run should write a checkpoint and end. */
  public boolean requested() {
    return requested;
  }

  /** Asks the run to end. */
  public void request() {
    requested = true;
  }

  /**
   * Leaves where a stop was asked for.
   *
   * @throws StoppedException if so
   */
  void check() {
    if (requested) {
      throw new StoppedException();
    }
  }

  /**
   * Does what Ctrl-C does: the run ends, with a checkpoint where there is anything to save, and the
   * process with it.
   */
  public void leave() {
    stopAndWait();
  }

  private void stopAndWait() {
    if (!begun || ended.getCount() == 0) {
      return;
    }
    request();
    try {
      if (!answered() && tells()) {
        System.err.println(
            unsaved.get() > 0
                ? "no checkpoint within " + PATIENCE_MILLIS / 1000 + " s; leaving"
                : "stopped; the same command goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }

  /** Waits for the run as long as it may take. */
  private boolean answered() throws InterruptedException {
    long asked = System.nanoTime();
    boolean answer = false;
    while (!answer && System.nanoTime() - Math.max(asked, savedAt) < patience() * 1_000_000) {
      answer = ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    return answer;
  }

  private long patience() {
    return unsaved.get() > 0 ? PATIENCE_MILLIS : BRIEF_PATIENCE_MILLIS;
  }
}
