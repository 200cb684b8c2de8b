from itertools import permutations

import pytest

from incidents.reckoning.ranges import spread
from incidents.reckoning.triples import OPEN, Triple


def exact(n):
    return Triple.exact(n)


AT_LEAST_3, AT_LEAST_9 = Triple(3, 3, None), Triple(9, 9, None)
UP_TO_5, UP_TO_2 = Triple(0, None, 5), Triple(0, None, 2)
NEARLY_2, NEARLY_9 = Triple(None, 2, 2), Triple(None, 9, 9)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([exact(5), exact(9)], (5, 9)),
        ([exact(5), exact(7), AT_LEAST_9], (5, None)),
        ([exact(7), AT_LEAST_3], (3, 7)),
        ([exact(3), UP_TO_5], (3, 5)),
        ([exact(3), UP_TO_2], (0, 3)),
        ([exact(5), NEARLY_2], (2, 5)),
        ([exact(5), NEARLY_9], (5, 9)),
        ([AT_LEAST_3], (3, None)),
        ([UP_TO_5], (0, 5)),
        ([NEARLY_2], (None, 2)),
        ([AT_LEAST_9, UP_TO_5], (0, None)),
        ([exact(0), exact(3)], (0, 3)),
        ([Triple(0, 1, 1), exact(7)], (0, 7)),
        ([OPEN], (None, None)),
        ([OPEN, exact(4)], (4, 4)),
    ],
)
def test_low_and_high_over_several_values(values, expected):
    for order in permutations(values):
        assert spread(order) == expected
