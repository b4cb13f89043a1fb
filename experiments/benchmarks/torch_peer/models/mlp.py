"""The variational autoencoder of Kingma and Welling (2014), fully connected."""
from torch import nn

from .parts import Gaussian, dense, distortion, draw, mlp_decoder, rate


class MlpVae(nn.Module):
    def __init__(self, model):
        super().__init__()
        widths, units = model["encoder"]["hidden"], model["latent"]
        self.encoder = Gaussian(nn.Sequential(dense(784, widths)), widths[-1], units)
        self.decoder = mlp_decoder(units, model["decoder"]["hidden"])

    def terms(self, x, normal):
        """Rate and distortion, means over examples."""
        mean, log_variance = self.encoder(x)
        logits = self.decoder(draw(mean, log_variance, normal))
        return rate(mean, log_variance), distortion(logits, x)

    def loss(self, x, normal):
        return sum(self.terms(x, normal))
