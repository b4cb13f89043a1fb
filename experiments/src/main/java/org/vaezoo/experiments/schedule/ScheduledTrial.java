package org.vaezoo.experiments.schedule;

import org.vaezoo.experiments.trial.TrialTask;

/**
 * A trial that is to run somewhere.
 *
 * @param number from 1, in the order of the sweep
 * @param name what tells it apart in the sweep, for a person: {@code beta=4 seed=2}
 * @param task all that another process needs to do it
 */
public record ScheduledTrial(int number, String name, TrialTask task) {}
