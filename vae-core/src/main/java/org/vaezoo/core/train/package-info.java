/**
 * Training: one step for every model, optimizers with state of their own, checkpoints.
 *
 * <p>An optimizer is a record that a spec names ({@link org.vaezoo.core.train.Adam}); it creates an
 * {@link org.vaezoo.core.train.Optimizer}, which is its arithmetic, in one fused call on PyTorch
 * and in array operations elsewhere, and its memory. To add one, write the record and the two ways
 * to compute it; their tests hold both against the paper's algorithm in plain Java. A part of a
 * model may have an optimizer of its own ({@link org.vaezoo.core.train.Optimization}). {@link
 * org.vaezoo.core.train.Training} is one model's training, and its state; {@link
 * org.vaezoo.core.train.Checkpoints} is the door to what survives the process.
 */
package org.vaezoo.core.train;
