/**
 * Controlled capacity: Burgess, Higgins, Pal, Matthey, Watters, Desjardins and Lerchner,
 * "Understanding disentangling in beta-VAE" (2018), equation 8.
 *
 * <p>Start with {@link org.vaezoo.beta.capacity.Capacity}, the loss.
 */
package org.vaezoo.beta.capacity;
