"""What reading a text costs, so that it can be compared with what reading a shorter one costs.

CPU time of the best of a few runs, without the collector of garbage: it counts the whole suite's
objects, whenever it likes, and a busy machine only ever adds.
"""

import gc
from time import process_time

RUNS = 4


def cost(read, text):
    """Give the CPU seconds that `read(text)` takes at best."""
    gc.collect()
    gc.disable()
    try:
        return min(_one_run(read, text) for _ in range(RUNS))
    finally:
        gc.enable()


def _one_run(read, text):
    began = process_time()
    read(text)
    return process_time() - began
