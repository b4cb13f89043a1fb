/**
 * Which trial runs where, and the folder of their results.
 *
 * <p>Start with {@link org.vaezoo.experiments.schedule.ExperimentRunner}, which hands the trials
 * that are left to a {@link org.vaezoo.experiments.schedule.Backend}: this process, or {@link
 * org.vaezoo.experiments.schedule.Workers}. A results folder holds
 *
 * <pre>
 * LOCK               held while the files that trials share are written
 * spec.json          the resolved spec of the last run, sweep included
 * provenance.json    commit, machine, libraries, data
 * trials/ID/         a trial each, see {@link org.vaezoo.experiments.trial}
 * *.csv              tables made of what all trials keep
 * </pre>
 */
package org.vaezoo.experiments.schedule;
