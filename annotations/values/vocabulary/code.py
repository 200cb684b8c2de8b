"""What every vocabulary is made of: a code for data, and a plain word or two for people."""

from enum import StrEnum
from typing import Self


def gettext_noop(message: str) -> str:
    """Mark a message for translation and give it back as it is; the web layer translates it."""
    return message


class Code(StrEnum):
    """One code of a vocabulary. The value is the code; `label` is its English label, marked."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member of its code and label; looking a code up needs no label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Give (code, label) of every member, in the vocabulary's own order."""
        return [(member.value, member.label) for member in cls]
