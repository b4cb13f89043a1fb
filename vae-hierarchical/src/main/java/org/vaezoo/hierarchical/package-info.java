/**
 * Hierarchical variational autoencoders: Sonderby et al., "Ladder variational autoencoders" (2016);
 * Child, "Very deep VAEs generalize autoregressive models" (2021). The module is empty as yet.
 */
package org.vaezoo.hierarchical;
