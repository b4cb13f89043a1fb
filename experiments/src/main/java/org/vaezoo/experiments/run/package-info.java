/**
 * Running the trials of an experiment: what happens on disk, in which order, and how a run that was
 * stopped goes on.
 *
 * <p>Start with {@link org.vaezoo.experiments.run.ExperimentRunner}, then {@link
 * org.vaezoo.experiments.run.TrialRunner}. A results folder holds
 *
 * <pre>
 * LOCK               held while the files that trials share are written
 * spec.json          the resolved spec, sweep included
 * provenance.json    commit, machine, libraries, data
 * trials/ID/         LOCK (held while it is trained), spec.json, metrics.csv, unit_rates.csv
 *                    (where there is a validation split), ckpt-STEP/, provenance.json,
 *                    result.json (the trial is finished), NAME.blocks (of a measurement that is
 *                    not: decision 12)
 * *.csv              tables made of all result.json
 * </pre>
 */
package org.vaezoo.experiments.run;
