/**
 * Hierarchical variational autoencoders: latents in groups, each with a prior that depends on the
 * groups above it. The top group comes first, in terms and in tables.
 *
 * <p>Start with {@link org.vaezoo.hierarchical.layers.HierarchicalVae}, what they have in common. A
 * package is a paper: {@link org.vaezoo.hierarchical.stack} (inference from the data up), {@link
 * org.vaezoo.hierarchical.ladder} (inference from the top down), which share the generative model
 * {@link org.vaezoo.hierarchical.layers.TopDown}, and {@link org.vaezoo.hierarchical.deep} (many
 * groups of feature maps). Objectives are those of the other modules: a warm-up of the rate is
 * objective {@code beta}, free bits of each group or unit are {@code free-bits}.
 *
 * <p>To add one: a package with the model and its spec record, the record in {@link
 * org.vaezoo.hierarchical.parts.HierarchicalParts}, and its variant as a JSON resource beside it, a
 * line of {@code META-INF/vaezoo/variants}.
 */
package org.vaezoo.hierarchical;
