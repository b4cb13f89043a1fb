/** Experiments: specs, sweeps, runs, results and the command line. */
package org.vaezoo.experiments;
