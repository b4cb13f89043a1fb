package org.vaezoo.core.schedule;

/**
 * How far a run has come.
 *
 * @param step steps done
 * @param stepsPerEpoch steps of an epoch
 * @param totalSteps steps of the whole run
 */
public record Progress(long step, long stepsPerEpoch, long totalSteps) {

  /** The end of a run that is longer than any warm-up: where schedules have come to rest. */
  public static final Progress END = new Progress(1_000_000, 1, 1_000_000);

  /** Epochs done, with fraction. */
  public double epochs() {
    return (double) step / stepsPerEpoch;
  }

  /** Whether the last step done ended an epoch. */
  public boolean atEndOfEpoch() {
    return step > 0 && step % stepsPerEpoch == 0;
  }
}
