/**
 * What an experiment is: the records of a spec, how a spec may start from a variant of the
 * literature, how keys are overridden, and what is checked across its parts.
 *
 * <p>Start with {@link org.vaezoo.experiments.experiment.ExperimentSpec}.
 */
package org.vaezoo.experiments.experiment;
