package org.vaezoo.core.schedule;

/**
 * How far a run has come.
 *
 * @param step steps done
 * @param stepsPerEpoch steps of an epoch
 * @param totalSteps steps of the whole run
 */
public record Progress(long step, long stepsPerEpoch, long totalSteps) {

  /** Epochs done, with fraction. */
  public double epochs() {
    return (double) step / stepsPerEpoch;
  }

  /** Whether the last step done ended an epoch. */
  public boolean atEndOfEpoch() {
    return step > 0 && step % stepsPerEpoch == 0;
  }
}
