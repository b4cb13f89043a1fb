"""A sweep as a user runs it: trials one after the other in processes of one thread each."""
import csv
import multiprocessing

import torch

import data
import optimizer
from models.mlp import MlpVae
from models.parts import standard_normal

PROCESSES = 2
EVALUATED = 1000


def train(task, beta, seed):
    torch.manual_seed(seed)
    spec = task["spec"]
    model = MlpVae(spec["model"])
    adam = optimizer.adam(model.parameters(), spec["optimizer"]["learningRate"])
    levels = data.images(task["images"])[: spec["data"]["examples"]]
    size, epochs = spec["training"]["batchSize"], spec["training"]["epochs"]
    batches = data.batches(levels, size)
    for _ in range(epochs * (len(levels) // size)):
        rate, distortion = model.terms(next(batches), standard_normal)
        adam.zero_grad()
        (distortion + beta * rate).backward()
        adam.step()
    return model


@torch.no_grad()
def evaluate(model, levels):
    """Rate and distortion of a split."""
    parts = [
        torch.stack(model.terms(data.binarised(part), standard_normal)) * len(part)
        for part in levels.split(EVALUATED)
    ]
    return (sum(parts) / len(levels)).tolist()


def trial(task, beta, seed):
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision(task["matmul"])
    rate, distortion = evaluate(train(task, beta, seed), data.images(task["test"]))
    return {"beta": beta, "seed": seed, "rate": rate, "distortion": distortion}


def write(task, rows):
    with open(task["table"], "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, rows[0].keys())
        table.writeheader()
        table.writerows(rows)


def run(task):
    arguments = [(task, beta, seed) for beta, seed in task["trials"]]
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        rows = pool.starmap(trial, arguments, chunksize=1)
    write(task, rows)
    return {"trials": rows}
