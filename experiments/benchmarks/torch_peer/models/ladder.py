"""The ladder variational autoencoder of Sonderby et al. (2016), with batch normalisation."""
import torch
from torch import nn
from torch.nn import functional as F

from .parts import Gaussian, dense, distortion, draw, mlp_decoder, rate


def gaussian(inputs, network, units):
    widths = network["hidden"]
    return Gaussian(nn.Sequential(dense(inputs, widths, normalize=True)), widths[-1], units)


def product(first, second):
    """The normalised product of two Gaussians: precisions add up, and weigh the means."""
    (mean1, log_variance1), (mean2, log_variance2) = first, second
    log_odds = log_variance2 - log_variance1
    mean = mean2 + torch.sigmoid(log_odds) * (mean1 - mean2)
    return mean, log_variance2 - F.softplus(log_odds)


def divergence(q, p):
    """KL(q | p), the mean over examples."""
    (mean_q, log_variance_q), (mean_p, log_variance_p) = q, p
    ratio = (log_variance_q - log_variance_p).exp()
    distance = (mean_q - mean_p).square() * (-log_variance_p).exp()
    total = 0.5 * (ratio + distance - 1 - log_variance_q + log_variance_p).sum()
    return total / len(mean_q)


class LadderVae(nn.Module):
    def __init__(self, model):
        super().__init__()
        layers = model["layers"]
        self.decoder = mlp_decoder(layers[0]["latent"], layers[0]["decoder"]["hidden"], True)
        rungs, priors, inputs = [], nn.ModuleDict(), 784
        for number, layer in enumerate(layers, 1):
            rung = gaussian(inputs, layer["encoder"], layer["latent"])
            self.add_module(f"encoder{number}", rung)
            rungs.append(rung)
            inputs = layer["encoder"]["hidden"][-1]
        for number in range(len(layers) - 1, 0, -1):
            above, below = layers[number], layers[number - 1]
            priors[f"z{number}"] = gaussian(above["latent"], above["decoder"], below["latent"])
        self.priors = priors
        self.count = len(layers)

    def loss(self, x, normal):
        suggested, features = [], x
        for number in range(1, self.count + 1):
            rung = getattr(self, f"encoder{number}")
            features = rung.body(features)
            suggested.insert(0, rung.heads(features))
        q = suggested[0]
        z = draw(*q, normal)
        total = rate(*q)
        for suggestion, p in zip(suggested[1:], self.priors.values()):
            prior = p(z)
            q = product(suggestion, prior)
            z = draw(*q, normal)
            total = total + divergence(q, prior)
        return distortion(self.decoder(z), x) + total
