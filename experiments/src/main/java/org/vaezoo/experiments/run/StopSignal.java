package org.vaezoo.experiments.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request that a run answers by writing a checkpoint. The process
 * leaves with the exit code of the run, {@link #STOPPED} where it was cut short.
 */
public final class StopSignal {

  /** Exit status of a run that was stopped and can be resumed. */
  public static final int STOPPED = 75;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean begun;
  private volatile boolean requested;
  private volatile int exitCode = STOPPED;

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

  private void stopAndWait() {
    if (!begun || ended.getCount() == 0) {
      return;
    }
    request();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("no checkpoint within " + PATIENCE.toSeconds() + " s; leaving");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
