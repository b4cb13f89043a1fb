package org.vaezoo.core.settings;

/**
 * One thing that is wrong with a spec.
 *
 * @param pointer JSON pointer (RFC 6901) of the place, as {@code /model/latent}
 * @param message what was expected and what was found
 */
public record Problem(String pointer, String message) {}
