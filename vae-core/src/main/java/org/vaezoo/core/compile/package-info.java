/**
 * A small compiler: a recorded step, differentiated, simplified, written as TorchScript and run as
 * one native call.
 *
 * <p>Read {@link org.vaezoo.core.compile.Differentiation}, {@link
 * org.vaezoo.core.compile.Simplification}, {@link org.vaezoo.core.compile.ScriptWriter} and {@link
 * org.vaezoo.core.compile.Program} in this order; what an operation is, how it is differentiated
 * and how it is written stands with the operation, in {@link org.vaezoo.core.graph.Operations}.
 */
package org.vaezoo.core.compile;
