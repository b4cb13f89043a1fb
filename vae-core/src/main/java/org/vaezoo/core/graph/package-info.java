/**
 * What a recorded computation is: a graph of typed nodes, and the operations that it is made of.
 *
 * <p>Start with {@link org.vaezoo.core.graph.Graph} and {@link org.vaezoo.core.graph.Operation}.
 * The operations stand in families, a file each.
 */
package org.vaezoo.core.graph;
