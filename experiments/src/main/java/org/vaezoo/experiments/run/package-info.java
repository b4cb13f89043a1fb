/**
 * Running the trials of an experiment: what happens on disk, in which order, and how a run that was
 * stopped goes on.
 *
 * <p>Start with {@link org.vaezoo.experiments.run.ExperimentRunner}, then {@link
 * org.vaezoo.experiments.run.TrialRunner}. A results folder holds
 *
 * <pre>
 * spec.json          the resolved spec, sweep included
 * plan.json          what was measured once and is read ever after, as the matrix product
 * provenance.json    commit, machine, libraries, data
 * trials/ID/         LOCK, spec.json, metrics.csv, ckpt-STEP/, result.json (the trial is finished)
 * *.csv              tables made of all result.json
 * </pre>
 */
package org.vaezoo.experiments.run;
