"""What stands on a release beside its record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What stands on a release: whose, which number, the day (ISO), what changed and why.

    `program` is what draws it, with its version. `part_of` is the incident that this one became
    part of since, empty if none.
    """

    incident: str
    number: int
    published: str
    why: str
    program: str
    part_of: str = ""
