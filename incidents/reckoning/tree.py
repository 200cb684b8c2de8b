"""The tree of categories: people > victims > side A, civilian, armed group; people > perpetrators.

The node `unknown` is only ever computed, as what the categories leave over (R3).
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

from annotations.values.vocabulary import (
    CATEGORY_PARENTS,
    HARM_PARENTS,
    ROLL_UP_PARENTS,
    Category,
    Harm,
    RollUp,
)

Node = Category | RollUp

PARENTS: Final[Mapping[Node, Node | None]] = dict(
    chain[tuple[Node, Node | None]](ROLL_UP_PARENTS.items(), CATEGORY_PARENTS.items())
)

PEOPLE: Final = RollUp.PEOPLE
VICTIMS: Final = RollUp.VICTIMS
PERPETRATORS: Final = RollUp.PERPETRATORS

# A total on one of these is a toll. Perpetrators have one child only, so a word on it is one on both.
TOLL_NODES: Final = frozenset({PEOPLE, VICTIMS, PERPETRATORS, Category.ASSAILANT})


def _path(node: Node) -> tuple[Node, ...]:
    path = [node]
    while (parent := PARENTS[path[-1]]) is not None:
        path.append(parent)
    return tuple(path)


PATHS: Final[Mapping[Node, tuple[Node, ...]]] = {node: _path(node) for node in PARENTS}
CHILDREN: Final[Mapping[Node, tuple[Node, ...]]] = {
    node: tuple(
        child for child, parent in PARENTS.items() if parent == node and child != Category.UNKNOWN
    )
    for node in PARENTS
}
# Deepest first, so that a cell is reckoned after all that roll up into it.
BOTTOM_UP: Final[tuple[Node, ...]] = tuple(sorted(PARENTS, key=lambda node: -len(PATHS[node])))


def node_named(name: str) -> Node:
    """Give the node of a code.

    Raises:
        ValueError: if no node has this code.
    """
    for node in PARENTS:
        if node == name:
            return node
    msg = f"no category node is called {name!r}"
    raise ValueError(msg)


def depth(node: Node) -> int:
    """Count the nodes above: 0 for people."""
    return len(PATHS[node]) - 1


def is_in(node: Node, whole: Node) -> bool:
    """Whether a node is another one or rolls up into it."""
    return whole in PATHS[node]


def is_below(node: Node, whole: Node) -> bool:
    """Whether a node rolls up into another one."""
    return node != whole and is_in(node, whole)


def is_on(node: Node, cell: Node) -> bool:
    """Whether a figure of this node speaks of the cell itself: it is on it, or on its only child."""
    return node == cell or CHILDREN[cell] == (node,)


def common_node(nodes: Iterable[Node]) -> Node:
    """Give the narrowest node that holds all of these.

    Raises:
        ValueError: if there are none.
    """
    paths = [PATHS[node] for node in nodes]
    if not paths:
        msg = "no nodes to hold"
        raise ValueError(msg)
    return next(node for node in paths[0] if all(node in path for path in paths))


def tolled_as(harm: Harm) -> Harm:
    """Give the harm whose toll it enters: who died of wounds was killed."""
    return HARM_PARENTS.get(harm, harm)
