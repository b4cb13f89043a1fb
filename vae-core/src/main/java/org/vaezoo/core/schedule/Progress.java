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

  /** Steps to the end of the run. */
  public long left() {
    return totalSteps - step;
  }

  /** Steps to the end of the epoch, 1 to all of them. */
  public long leftOfEpoch() {
    return stepsPerEpoch - step % stepsPerEpoch;
  }

  /** Steps that begin before a number of epochs is done; 0 where it is done. */
  public long before(double epochs) {
    long end = (long) Math.ceil(epochs * stepsPerEpoch);
    while (end > step && (double) (end - 1) / stepsPerEpoch >= epochs) {
      end--; // the product was rounded up
    }
    return Math.max(0, end - step);
  }

  /** Whether the last step done ended an epoch. */
  public boolean atEndOfEpoch() {
    return step > 0 && step % stepsPerEpoch == 0;
  }
}
