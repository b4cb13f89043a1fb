/**
 * The other side of the benchmark: the same model trained by a minimal loop over DJL, as a good
 * user of DJL writes it. It uses DJL's initial values and the engine's generator, which no other
 * code of this project may.
 */
package org.vaezoo.benchmarks.peer;
