"""What is known of the order of a timeline's lines, and what of it cannot be, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTie:
    """How two lines stand to each other: the claims that name them, the relation, the cue words."""

    key: str
    first: str
    second: str
    kind: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as template and values; `when` among them is a date in EDTF."""

    message: str
    params: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Statements that cannot all be true, the lines and claims they are about, in the cycle's order.

    `lines` are what stays when another claim of a line comes first: the same lines are the same
    contradiction.
    """

    lines: tuple[str, ...]
    claims: tuple[str, ...]
    statements: tuple[Statement, ...]
