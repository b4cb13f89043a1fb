package org.vaezoo.hierarchical.layers;

import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** One stochastic layer of a hierarchy. */
public record LayerSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number U of latent units.") int latent,
    @Doc("Layers from what is below to this layer.") NetworkSpec encoder,
    @Doc("Layers from this layer to what is below: the layer below, or the data.")
        NetworkSpec decoder) {}
