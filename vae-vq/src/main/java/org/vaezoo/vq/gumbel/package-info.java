/**
 * Gumbel-softmax: Jang, Gu and Poole, "Categorical reparameterization with Gumbel-softmax" (2017).
 * {@link org.vaezoo.vq.gumbel.GumbelSoftmax} is the method.
 */
package org.vaezoo.vq.gumbel;
