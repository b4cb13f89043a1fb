/**
 * What models with several groups of latents have in common: {@link
 * org.vaezoo.hierarchical.layers.HierarchicalVae}, and the generative model {@link
 * org.vaezoo.hierarchical.layers.TopDown} of stack and ladder, whose settings {@link
 * org.vaezoo.hierarchical.layers.Hierarchy} builds.
 */
package org.vaezoo.hierarchical.layers;
