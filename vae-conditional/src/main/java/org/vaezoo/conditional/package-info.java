/**
 * Conditional variational autoencoders: Sohn, Lee and Yan, "Learning structured output
 * representation using deep conditional generative models" (2015). The module is empty as yet.
 */
package org.vaezoo.conditional;
