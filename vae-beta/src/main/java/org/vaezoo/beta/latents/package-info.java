/**
 * What penalties on a group of Gaussian latents have in common: {@link
 * org.vaezoo.beta.latents.GaussianLatents}, the group with its draw, and {@link
 * org.vaezoo.beta.latents.Shuffled}, draws whose units come from different examples.
 */
package org.vaezoo.beta.latents;
