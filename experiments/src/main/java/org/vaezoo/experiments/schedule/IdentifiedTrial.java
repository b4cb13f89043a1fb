package org.vaezoo.experiments.schedule;

import org.vaezoo.experiments.sweep.Trial;

/**
 * A trial with its identity.
 *
 * @param id names its folder
 * @param trial all that decides its numbers, but for the data
 * @param dataDigest SHA-256 of its data set, in hexadecimal
 */
record IdentifiedTrial(String id, Trial trial, String dataDigest) {}
