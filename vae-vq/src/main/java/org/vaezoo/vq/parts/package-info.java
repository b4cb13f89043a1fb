/**
 * The list of what this module adds to the settings of a spec: {@link org.vaezoo.vq.parts.VqParts}.
 * A new record of settings gets a line in it.
 */
package org.vaezoo.vq.parts;
