/** Recording: a step as a graph that prints itself and can be replayed. */
package org.vaezoo.core.compile;
