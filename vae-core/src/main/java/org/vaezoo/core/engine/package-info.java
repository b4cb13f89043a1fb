/**
 * The engines below DJL: which one, how many threads, which matrix product, and programs for the
 * PyTorch engine.
 *
 * <p>Start with {@link org.vaezoo.core.engine.Engines}, the only door through which the zoo opens
 * an engine: it keeps DJL offline and sets the threads.
 */
package org.vaezoo.core.engine;
