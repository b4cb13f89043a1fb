/** Training: one step for every model, optimizers with state of their own, checkpoints. */
package org.vaezoo.core.train;
