/**
 * The list of what this module adds to the settings of a spec: {@link
 * org.vaezoo.hierarchical.parts.HierarchicalParts}. A new record of settings gets a line in it.
 */
package org.vaezoo.hierarchical.parts;
