"""VQ-VAE with moving averages: van den Oord et al. (2017), appendix A.1."""
import math
from collections import OrderedDict

import torch
from torch import nn
from torch.nn import functional as F

from .convolutional import down, up
from .parts import Decoder, distortion

DECAY, SMOOTHING, COMMITMENT = 0.99, 1e-5, 0.25


class Codebook(nn.Module):
    def __init__(self, codes, dimension):
        super().__init__()
        self.register_buffer("vectors", torch.zeros(codes, dimension))
        self.register_buffer("sums", torch.zeros(codes, dimension))
        self.register_buffer("counts", torch.ones(codes))

    def forward(self, outputs):
        """The nearest vector of each output [N, D], and the commitment loss."""
        flat = outputs.detach()
        distances = self.vectors.square().sum(1) - 2 * flat @ self.vectors.t()
        chosen = distances.argmin(1)
        vectors = F.embedding(chosen, self.vectors)
        commitment = F.mse_loss(outputs, vectors)
        straight_through = outputs + (vectors - outputs).detach()
        self.move(flat, chosen)
        return straight_through, commitment

    @torch.no_grad()
    def move(self, outputs, chosen):
        nearest = F.one_hot(chosen, len(self.counts)).to(outputs.dtype)
        self.counts.mul_(DECAY).add_(nearest.sum(0), alpha=1 - DECAY)
        self.sums.mul_(DECAY).add_(nearest.t() @ outputs, alpha=1 - DECAY)
        total = self.counts.sum()
        smoothed = (self.counts + SMOOTHING) / (total + len(self.counts) * SMOOTHING) * total
        self.vectors.copy_(self.sums / smoothed.unsqueeze(1))


class PositionEncoder(nn.Module):
    """Layers to a grid, and a linear map at each of its places."""

    def __init__(self, channels, dimension):
        super().__init__()
        self.body = nn.Sequential(down(channels))
        self.head = nn.Linear(channels[-1], dimension)

    def forward(self, x):
        return self.head(self.body(x).flatten(2).transpose(1, 2))


class VectorQuantizedVae(nn.Module):
    def __init__(self, model):
        super().__init__()
        channels, quantizer = model["encoder"]["channels"], model["quantizer"]
        self.dimension, self.side = quantizer["dimension"], 28 >> len(channels)
        self.rate = self.side**2 * math.log(quantizer["codes"])
        self.encoder = PositionEncoder(channels, self.dimension)
        self.quantizer = Codebook(quantizer["codes"], self.dimension)
        first = nn.Conv2d(self.dimension, channels[-1], 3, padding=1)
        self.decoder = Decoder(up(channels, OrderedDict(grid=first, relu=nn.ReLU())))

    def loss(self, x, normal):
        outputs = self.encoder(x)
        z, commitment = self.quantizer(outputs.reshape(-1, self.dimension))
        maps = z.view(outputs.shape).transpose(1, 2).unflatten(2, (self.side, self.side))
        return distortion(self.decoder(maps), x) + self.rate + COMMITMENT * 784 * commitment
