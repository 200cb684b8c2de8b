"""What code costs in steps of the interpreter: the same number in every run, on every machine.

It does not see the work inside one step, as of a regular expression or a query.
"""

import sys


def steps(act):
    """Count the steps of Python's own machine that `act()` takes."""
    taken = 0

    def count(frame, event, _argument):
        nonlocal taken
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        taken += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        act()
    finally:
        sys.settrace(before)
    return taken
