/**
 * What every quantizer has in common: {@link org.vaezoo.vq.quantize.Quantizer} makes codes of the
 * encoder's output and vectors of codes, {@link org.vaezoo.vq.quantize.Quantized} is what it made,
 * {@link org.vaezoo.vq.quantize.QuantizerSpec} is how a spec names it.
 *
 * <p>Start with {@link org.vaezoo.vq.quantize.StraightThrough}: the choice of a code has no
 * gradient, and how one is put in its place is what the methods differ in. To add a quantizer,
 * write its package beside this one, as {@code org.vaezoo.vq.fsq}.
 */
package org.vaezoo.vq.quantize;
