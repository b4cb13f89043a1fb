package org.vaezoo.experiments.trial;

/**
 * What a run does where it would otherwise refuse or pass on.
 *
 * @param restart an unfinished trial whose files are damaged is trained from the start
 * @param retryFailed trials and measures that have failed, and trials that have diverged, are done
 *     again
 * @param acceptOtherMachine a trial that was begun by another version, engine or processor goes on
 */
public record RunChoices(boolean restart, boolean retryFailed, boolean acceptOtherMachine) {

  /** Refuses what is damaged or of another machine, and leaves failures as they are. */
  public static final RunChoices CAREFUL = new RunChoices(false, false, false);
}
