"""The same sweep as one program: torch.func maps the trials over their parameters.

The members share the order and the binarisation of the batches, as vmap makes easy, and draw their
own latents.
"""
import torch
from torch.func import functional_call, grad, stack_module_state, vmap

import data
import optimizer
import sweep
from models.mlp import MlpVae
from models.parts import standard_normal


def members(spec, trials):
    """A model for each trial, begun from its own seed."""
    made = []
    for _, seed in trials:
        torch.manual_seed(seed)
        made.append(MlpVae(spec["model"]))
    return made


class Terms(torch.nn.Module):
    """A model as a function of its images alone, for functional_call."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x, beta):
        rate, distortion = self.model.terms(x, standard_normal)
        return distortion + beta * rate


def run(task):
    torch.set_num_threads(sweep.PROCESSES)
    torch.set_float32_matmul_precision(task["matmul"])
    spec, trials = task["spec"], task["trials"]
    models = members(spec, trials)
    parameters, buffers = stack_module_state([Terms(model) for model in models])
    template = Terms(MlpVae(spec["model"])).to("meta")
    betas = torch.tensor([beta for beta, _ in trials])

    def loss(own, x, beta):
        return functional_call(template, (own, buffers), (x, beta))

    gradients = vmap(grad(loss), in_dims=(0, None, 0), randomness="different")
    adam = optimizer.adam(parameters.values(), spec["optimizer"]["learningRate"])
    levels = data.images(task["images"])[: spec["data"]["examples"]]
    size, epochs = spec["training"]["batchSize"], spec["training"]["epochs"]
    batches = data.batches(levels, size)
    for _ in range(epochs * (len(levels) // size)):
        given = gradients(parameters, next(batches), betas)
        for name, parameter in parameters.items():
            parameter.grad = given[name]
        adam.step()
    rows = []
    test = data.images(task["test"])
    for number, (beta, seed) in enumerate(trials):
        own = {name.removeprefix("model."): value[number] for name, value in parameters.items()}
        models[number].load_state_dict(own)
        rate, distortion = sweep.evaluate(models[number], test)
        rows.append({"beta": beta, "seed": seed, "rate": rate, "distortion": distortion})
    sweep.write(task, rows)
    return {"trials": rows}
