/**
 * Lagging inference networks: He, Spokoyny, Neubig and Berg-Kirkpatrick, "Lagging inference
 * networks and posterior collapse in variational autoencoders" (2019), algorithm 1.
 *
 * <p>Start with {@link org.vaezoo.beta.lagging.AggressiveTraining}, the training that lets the
 * encoder catch up before each step of the decoder. It goes with any objective.
 */
package org.vaezoo.beta.lagging;
