"""A convolutional VAE in eager torch: channels 32, 64, 20 units, Adam, dynamic binarisation.

Usage: python3 conv_vae_torch.py IMAGES THREADS WARM_UP ROUNDS STEPS
IMAGES holds bytes, 784 an image. The last line is a report in JSON, as of the benchmark's workers.
"""
import json
import resource
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

BATCH, UNITS = 128, 20


class Vae(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(
            nn.Conv2d(1, 32, 3, 2, 1), nn.ReLU(),
            nn.Conv2d(32, 64, 3, 2, 1), nn.ReLU(), nn.Flatten())
        self.moments = nn.Linear(64 * 49, 2 * UNITS)
        self.start = nn.Linear(UNITS, 64 * 49)
        self.up = nn.Sequential(
            nn.Conv2d(64, 4 * 32, 3, 1, 1), nn.PixelShuffle(2), nn.ReLU(),
            nn.Conv2d(32, 4 * 32, 3, 1, 1), nn.PixelShuffle(2), nn.ReLU(),
            nn.Conv2d(32, 1, 3, 1, 1))

    def forward(self, x):
        mean, log_variance = self.moments(self.down(x)).chunk(2, 1)
        z = mean + (0.5 * log_variance).exp() * torch.randn_like(mean)
        logits = self.up(F.relu(self.start(z)).view(-1, 64, 7, 7))
        distortion = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
        rate = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum()
        return (distortion + rate) / len(x)


def main(path, threads, warm_up, rounds, steps):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    with open(path, "rb") as file:
        images = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    images = images.view(-1, 1, 28, 28).float() / 255
    model = Vae()
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)

    def run(count):
        total = 0.0
        for _ in range(count):
            x = torch.bernoulli(images[torch.randint(len(images), (BATCH,))])
            loss = model(x)
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += loss.item()
        return total / count

    run(warm_up)
    timed = []
    for _ in range(rounds):
        clock, processor = time.perf_counter(), time.process_time()
        loss = run(steps)
        timed.append({"seconds": time.perf_counter() - clock,
                      "processorSeconds": time.process_time() - processor, "loss": loss})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps({"rounds": timed, "peakResidentMegabytes": peak}))


main(sys.argv[1], *map(int, sys.argv[2:]))
