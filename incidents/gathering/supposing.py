"""What a reckoning may take for so without its being written: a merge, its end, a split, as a preview."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class AsIf:
    """What is taken for so; all are ids of rows. Nothing of it is written anywhere.

    `as_one`: by source, into which other it is merged; None: it stands for itself. `also`: incidents
    whose evidence counts too; `without`: merged ones whose evidence does not. `only`: the rows of
    evidence that are rested on, no others; None: all. `is_new`: of an incident that is only about
    to be opened, so nobody has ruled on it.
    """

    as_one: Mapping[int, int | None] = field(default_factory=dict, hash=False)
    also: tuple[int, ...] = ()
    without: tuple[int, ...] = ()
    only: frozenset[int] | None = None
    is_new: bool = False


AS_IT_IS: Final = AsIf()
