"""The benchmark's side in Python: python3 torch_peer COMMAND TASK, with TASK a file of JSON.

The last line that is printed is a report in JSON.
"""
import json
import sys

import steps
import sweep
import vmapped

COMMANDS = {
    "steps": steps.measure,
    "prepare": steps.prepare,
    "sweep": sweep.run,
    "vmap": vmapped.run,
}

if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as task:
        print(json.dumps(COMMANDS[sys.argv[1]](json.load(task))))
