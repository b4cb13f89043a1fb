"""Images and named arrays as the benchmark hands them over."""
import json

import numpy
import torch

# What batch normalisation and log-variances are called on either side.
NAMES = {
    "scale": "weight",
    "shift": "bias",
    "movingMean": "running_mean",
    "movingVariance": "running_var",
    "logVariance": "log_variance",
}


def images(path):
    """Grey levels in [0, 1], [N, 1, 28, 28], of a file of bytes."""
    levels = torch.from_numpy(numpy.fromfile(path, dtype=numpy.uint8))
    return levels.view(-1, 1, 28, 28).float() / 255


def safetensors(path):
    """The float32 arrays of a file: eight bytes of length, a header in JSON, the numbers."""
    content = numpy.fromfile(path, dtype=numpy.uint8)
    start = 8 + int(content[:8].view(numpy.uint64)[0])
    arrays = {}
    for name, entry in json.loads(content[8:start].tobytes()).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            numbers = content[start + begin : start + end].copy().view(numpy.float32)
            arrays[name] = torch.from_numpy(numbers).view(entry["shape"])
    return arrays


def load(model, path):
    """Sets all parameters and states of a model; each has to be in the file."""
    saved = {}
    for name, array in safetensors(path).items():
        saved[".".join(NAMES.get(part, part) for part in name.split("."))] = array
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if not name.endswith("num_batches_tracked"):
                value.copy_(saved[name].reshape(value.shape))


def batches(levels, size):
    """Binarised batches, every epoch in an order of its own without what is left at its end."""
    while True:
        order = torch.randperm(len(levels))
        for start in range(0, len(levels) - size + 1, size):
            yield binarised(levels[order[start : start + size]])


def binarised(levels):
    """Each pixel drawn from its grey level: three times as fast as torch.bernoulli."""
    return (torch.rand_like(levels) < levels).float()
