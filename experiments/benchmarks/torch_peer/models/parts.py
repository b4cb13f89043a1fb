"""What the models have in common."""
from collections import OrderedDict

import torch
from torch import nn
from torch.nn import functional as F


def dense(inputs, widths, normalize=False):
    """Fully connected layers, each normalised over the batch where asked, then cut off at zero."""
    layers = OrderedDict(flat=nn.Flatten())
    for number, width in enumerate(widths):
        layers[f"hidden{number}"] = nn.Linear(inputs, width, bias=not normalize)
        if normalize:
            layers[f"hidden{number}Normalization"] = nn.BatchNorm1d(width)
        layers[f"relu{number}"] = nn.ReLU()
        inputs = width
    return layers


class Gaussian(nn.Module):
    """Layers, then the mean and the log-variance of each unit."""

    def __init__(self, body, features, units):
        super().__init__()
        self.body = body
        self.mean = nn.Linear(features, units)
        self.log_variance = nn.Linear(features, units)

    def forward(self, x):
        return self.heads(self.body(x))

    def heads(self, features):
        return self.mean(features), self.log_variance(features).clamp(-20, 10)


class Decoder(nn.Module):
    """Layers to the logits of pixels."""

    def __init__(self, layers):
        super().__init__()
        self.body = nn.Sequential(layers)

    def forward(self, z):
        return self.body(z)


def mlp_decoder(units, widths, normalize=False):
    layers = dense(units, widths, normalize)
    layers["output"] = nn.Linear(widths[-1], 784)
    return Decoder(layers)


def draw(mean, log_variance, normal):
    return mean + (0.5 * log_variance).exp() * normal(mean.shape)


def distortion(logits, x):
    """-log p(x|z), the mean over examples."""
    total = F.binary_cross_entropy_with_logits(logits.flatten(1), x.flatten(1), reduction="sum")
    return total / len(x)


def rate(mean, log_variance):
    """The divergence from the standard normal, the mean over examples."""
    total = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum()
    return total / len(mean)


def standard_normal(shape):
    return torch.randn(shape)
