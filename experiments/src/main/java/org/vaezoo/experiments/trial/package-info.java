/**
 * One trial in its folder: trained, measured and stored, from nothing or from its newest
 * checkpoint. It knows nothing of other trials.
 *
 * <p>Start with {@link org.vaezoo.experiments.trial.TrialWorker}, which is handed a {@link
 * org.vaezoo.experiments.trial.TrialTask}. The folder holds
 *
 * <pre>
 * LOCK               held while it is trained or measured
 * OWNER.json         by whom, as long as it is: decision 23
 * spec.json          the resolved spec
 * swept.json         what was swept where it was made
 * group.json         with which others it trains as one program: decision 26
 * attempts.jsonl     when work on it began, ended or died
 * metrics.csv, unit_rates.csv   the course of training (the second where there is a validation split)
 * ckpt-STEP/         checkpoints from which it goes on bit for bit
 * measures/          what it was measured by, a file a measure
 * provenance.json    of the training: commit, machine, libraries, data, seconds
 * result.json        the training has ended, and how
 * NAME.blocks        of a measurement that is not: decision 12
 * </pre>
 */
package org.vaezoo.experiments.trial;
