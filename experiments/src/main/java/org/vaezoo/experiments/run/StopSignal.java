package org.vaezoo.experiments.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request that the training loop answers by writing a checkpoint.
 * The process then leaves with {@link #STOPPED}.
 */
public final class StopSignal {

  /** Exit status of a run that was stopped and can be resumed. */
  public static final int STOPPED = 75;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean requested;

  private StopSignal() {}

  /** A signal that nobody sends. */
  public static StopSignal never() {
    return new StopSignal();
  }

  /** Listens for the end of the process. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop-signal"));
    return signal;
  }

  /** Whether the run should write a checkpoint and end. */
  public boolean requested() {
    return requested;
  }

  /** Asks the run to end; for tests and for the hook. */
  public void request() {
    requested = true;
  }

  /** Says that the run has ended and nothing is left to be saved. */
  public void ended() {
    ended.countDown();
  }

  private void stopAndWait() {
    if (ended.getCount() == 0) {
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
    Runtime.getRuntime().halt(STOPPED);
  }
}
