/**
 * Free bits: Kingma, Salimans, Jozefowicz, Chen, Sutskever and Welling, "Improving variational
 * inference with inverse autoregressive flow" (2016), equation 15.
 *
 * <p>Start with {@link org.vaezoo.beta.freebits.FreeBits}, the loss.
 */
package org.vaezoo.beta.freebits;
