"""Adam as a user of PyTorch gets it fastest."""
import torch


def adam(parameters, rate):
    """Fused, where this version of torch has that on a processor."""
    parameters = list(parameters)
    try:
        return torch.optim.Adam(parameters, lr=rate, fused=True)
    except RuntimeError:
        return torch.optim.Adam(parameters, lr=rate)
