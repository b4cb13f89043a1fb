"""Steps a second of a model: an idiomatic loop, data resident, Adam fused."""
import resource
import time

import torch
from torch.utils.flop_counter import FlopCounterMode

import data
import models
import optimizer
from models.parts import standard_normal

EAGER_STEPS = 3


class Training:
    """A model with its optimizer and data, begun at the values that the benchmark hands over."""

    def __init__(self, task, compiled):
        torch.manual_seed(1)
        spec = task["spec"]
        self.model = models.build(spec)
        data.load(self.model, task["parameters"])
        rate = spec["optimizer"]["learningRate"]
        self.adam = optimizer.adam(self.model.parameters(), rate)
        self.batches = data.batches(data.images(task["images"]), spec["training"]["batchSize"])
        self.loss = compiled_whole(self.of) if compiled else self.of

    def of(self, x):
        return self.model.loss(x, standard_normal)

    def steps(self, count):
        """The mean loss of steps, in nats an example."""
        total = torch.zeros(())
        for _ in range(count):
            loss = self.loss(next(self.batches))
            self.adam.zero_grad()
            loss.backward()
            self.adam.step()
            total += loss.detach()
        return total.item() / count


def compiled_whole(loss):
    """A function under torch.compile, which falls back nowhere: not to eager, nor to scalar code."""
    from torch._inductor import cpu_vec_isa

    if not cpu_vec_isa.pick_vec_isa():
        raise SystemExit(
            "torch.compile finds no vector instructions; it needs g++, the headers of Python, torch"
            " and sleef, and libsleef where torch does not bring its own (LD_PRELOAD)"
        )
    return torch.compile(loss, fullgraph=True)


def configure(task, matmul):
    torch.set_flush_denormal(True)
    torch.set_num_threads(task["threads"])
    torch.set_float32_matmul_precision(matmul)


def timed(action):
    clock = time.perf_counter()
    result = action()
    return time.perf_counter() - clock, result


def measure(task):
    """Warms up and times rounds."""
    configure(task, task["matmul"])
    training = Training(task, task["compiled"])
    first_call, _ = timed(lambda: training.steps(1))
    first_step_at = time.time()
    warm_up, _ = timed(lambda: training.steps(task["warmUp"]))
    rounds = []
    for _ in range(task["rounds"]):
        seconds, loss = timed(lambda: training.steps(task["steps"]))
        rounds.append({"seconds": seconds, "loss": loss})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    return {
        "rounds": rounds,
        "firstStepAt": first_step_at,
        "firstCallSeconds": first_call,
        "warmUpSeconds": warm_up,
        "peakResidentMegabytes": peak,
    }


def prepare(task):
    """What is to be known of a model before it is timed."""
    return {**given_step(task), **fastest_precision(task)}


def given_step(task):
    """The first loss on a batch and noise that are given, and the operations of its gradient."""
    model = models.build(task["spec"])
    data.load(model, task["parameters"])
    given = data.safetensors(task["given"])
    noise = iter([given[name] for name in sorted(given) if name != "x"])
    counter = FlopCounterMode(display=False)
    with counter:
        loss = model.loss(given["x"], lambda shape: next(noise))
        loss.backward()
    return {"givenLoss": loss.item(), "operations": counter.get_total_flops()}


def is_float32(matmul):
    """Whether products keep float32's digits: a processor with tiles of bfloat16 drops them."""
    torch.set_float32_matmul_precision(matmul)
    draws = torch.Generator().manual_seed(1)
    a, b = (torch.randn(256, 256, generator=draws) for _ in range(2))
    exact = a.double() @ b.double()
    return bool((a @ b - exact).abs().max() < 1e-5 * exact.abs().max())


def fastest_precision(task):
    """Steps a second of eager training by the precision of matrix products, in turn."""
    torch.set_num_threads(task["threads"])
    seconds = {matmul: [] for matmul in ("highest", "medium") if is_float32(matmul)}
    training = Training(task, compiled=False)
    training.steps(EAGER_STEPS)
    for _ in range(task["rounds"]):
        for matmul, all_seconds in seconds.items():
            configure(task, matmul)
            training.steps(EAGER_STEPS)
            all_seconds.append(timed(lambda: training.steps(task["steps"]))[0])
    speeds = {matmul: task["steps"] / min(each) for matmul, each in seconds.items()}
    return {"stepsPerSecond": speeds, "fastest": max(speeds, key=speeds.get)}
