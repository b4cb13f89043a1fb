"""The same with strided convolutions, and their mirror image by depth-to-space."""
from collections import OrderedDict

from torch import nn

from .mlp import MlpVae
from .parts import Decoder, Gaussian


def down(channels):
    """From images, each level half the size of the one before."""
    layers, inputs = OrderedDict(), 1
    for level, outputs in enumerate(channels):
        layers[f"level{level}"] = nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)
        layers[f"relu{level}"] = nn.ReLU()
        inputs = outputs
    return layers


def up(channels, layers):
    """Back from the smallest level to the logits of pixels."""
    for level in reversed(range(len(channels))):
        outputs = channels[max(level - 1, 0)]
        layers[f"level{level}"] = nn.Conv2d(channels[level], 4 * outputs, 3, padding=1)
        layers[f"shuffle{level}"] = nn.PixelShuffle(2)
        layers[f"relu{level}"] = nn.ReLU()
    layers["output"] = nn.Conv2d(channels[0], 1, 3, padding=1)
    return layers


class ConvolutionalVae(MlpVae):
    def __init__(self, model):
        nn.Module.__init__(self)
        channels, units = model["encoder"]["channels"], model["latent"]
        side = 28 >> len(channels)
        features = channels[-1] * side * side
        layers = down(channels)
        layers["flat"] = nn.Flatten()
        self.encoder = Gaussian(nn.Sequential(layers), features, units)
        self.decoder = Decoder(
            up(
                channels,
                OrderedDict(
                    grid=nn.Linear(units, features),
                    relu=nn.ReLU(),
                    maps=nn.Unflatten(1, (channels[-1], side, side)),
                ),
            )
        )
