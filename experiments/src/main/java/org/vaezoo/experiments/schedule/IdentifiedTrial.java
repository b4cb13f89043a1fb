package org.vaezoo.experiments.schedule;

import org.vaezoo.experiments.sweep.Trial;

/**
 * A trial with its identity.
 *
 * @param id names its folder
 * @param trial all that decides its numbers
 */
record IdentifiedTrial(String id, Trial trial) {}
