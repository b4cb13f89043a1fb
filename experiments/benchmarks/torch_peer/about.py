"""What torch there is, as JSON: fails where there is none."""
import json
import os
import platform
import re

import torch
from torch._inductor import cpu_vec_isa


def config(pattern):
    found = re.search(pattern, torch.__config__.show())
    return found.group(1) if found else "unknown"


def libraries():
    """The libraries of linear algebra and threads that the process has loaded."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = {os.path.basename(os.path.realpath(line.split()[-1])) for line in maps if "/" in line}
    return sorted(name for name in files if re.search("blas|mkl|dnnl|gomp|omp5", name))


def environment():
    """What sets allocator and threads."""
    names = re.compile("MALLOC|OMP|GOMP|MKL|KMP|OPENBLAS|LD_PRELOAD")
    return {name: value for name, value in sorted(os.environ.items()) if names.match(name)}


if __name__ == "__main__":
    torch.rand(2, 2) @ torch.rand(2, 2)
    print(
        json.dumps(
            {
                "python": platform.python_version(),
                "torch": torch.__version__,
                "blas": config(r"BLAS_INFO=(\w+)"),
                "onednn": config(r"MKL-DNN v(\S+)"),
                "capability": torch.backends.cpu.get_cpu_capability(),
                "compiledFor": str(cpu_vec_isa.pick_vec_isa()),
                "environment": environment(),
                "libraries": libraries(),
            }
        )
    )
