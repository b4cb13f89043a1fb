/**
 * Whether the native library computes rightly on this processor: values and gradients of what
 * networks are made of, against float64.
 *
 * <p>Start with {@link org.vaezoo.core.probe.Probe}.
 */
package org.vaezoo.core.probe;
