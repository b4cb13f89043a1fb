"""The models of the benchmark, a file each: the computations of the specs beside the Java code.

Names of modules are those of the specs' models, so that initial values are found by their names. A
model gives its loss, in nats an example, of images x [B, 1, 28, 28] and a source of normal noise.
"""
from .convolutional import ConvolutionalVae
from .iwae import ImportanceWeightedVae
from .ladder import LadderVae
from .mlp import MlpVae
from .vq import VectorQuantizedVae


def build(spec):
    """The model of a spec of vaezoo."""
    model = spec["model"]
    if model["type"] == "ladder":
        return LadderVae(model)
    if model["type"] == "vq":
        return VectorQuantizedVae(model)
    if spec["objective"]["type"] == "iwae":
        return ImportanceWeightedVae(model, spec["objective"]["samples"])
    return ConvolutionalVae(model) if model["encoder"]["type"] == "conv" else MlpVae(model)
