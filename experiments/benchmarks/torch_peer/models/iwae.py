"""The importance-weighted autoencoder of Burda, Grosse and Salakhutdinov (2016), equation 8."""
import math

import torch
from torch.nn import functional as F

from .mlp import MlpVae

LOG_2_PI = math.log(2 * math.pi)


class ImportanceWeightedVae(MlpVae):
    def __init__(self, model, samples):
        super().__init__(model)
        self.samples = samples

    def loss(self, x, normal):
        """-mean log (1/k) sum_i p(x, z_i) / q(z_i|x)."""
        k = self.samples
        mean, log_variance = (each.repeat(k, 1) for each in self.encoder(x))
        epsilon = normal(mean.shape)
        z = mean + (0.5 * log_variance).exp() * epsilon
        x = x.flatten(1).repeat(k, 1)
        logits = self.decoder(z)
        log_likelihood = -F.binary_cross_entropy_with_logits(logits, x, reduction="none").sum(1)
        log_prior = -0.5 * (z.square() + LOG_2_PI).sum(1)
        log_posterior = -0.5 * (epsilon.square() + log_variance + LOG_2_PI).sum(1)
        log_weights = (log_likelihood + log_prior - log_posterior).view(k, -1)
        return -(torch.logsumexp(log_weights, 0) - math.log(k)).mean()
