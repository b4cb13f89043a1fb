/**
 * What the numbers of results say together: pairs of trials and their differences, the
 * rate-distortion curve of a sweep with its hull and anchor, the effects of what was swept,
 * variants side by side, and verdicts against what was intended. It works on the tables that a run
 * leaves; no model is opened and nothing is trained.
 *
 * <p>Start with {@link org.vaezoo.experiments.compare.ResultTables}, the reader: it takes folders
 * as they are found, says in a list of notes what it leaves out, and never gives a number that is
 * none. Then {@link org.vaezoo.experiments.compare.Pair}: two trials on the same split.
 */
package org.vaezoo.experiments.compare;
