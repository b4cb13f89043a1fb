/**
 * What the numbers of a results folder say together: the rate-distortion curve of a sweep, the
 * effects of what was swept, and two results side by side. Plain Java over the tables that a run
 * leaves; no model is opened and nothing is trained.
 *
 * <p>Start with {@link org.vaezoo.experiments.analysis.ResultTables}, the reader: it takes folders
 * as they are found, says in a list of notes what it leaves out, and never gives a number that is
 * none.
 */
package org.vaezoo.experiments.analysis;
