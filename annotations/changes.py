"""What changed between two states of a claim, field by field, in words: for history and conflicts.

Takes the snapshots that history keeps. Plain values; `names` gives keys of other rows their words.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from annotations.content import ClaimContent
from annotations.text.differences import Difference, differences
from annotations.values.quantities import Counted, Reading, echo
from annotations.values.vocabulary import (
    Category,
    ClaimState,
    Code,
    EntityKind,
    Harm,
    LinkKind,
    Manner,
    PartRole,
    PeopleCounted,
    Polarity,
    Proximity,
    ResponsibilityStatus,
    Stance,
    TimeRole,
    gettext_noop,
)

Translate = Callable[[str], str]
Snapshot = Mapping[str, Any]

_YES: Final = gettext_noop("yes")
_NEW_PEOPLE: Final = gettext_noop("new people")
_NO_DATE: Final = gettext_noop("left as words")

# Fields of a claim in the order of its form, with the vocabulary that words their codes.
_FIELDS: Final[tuple[tuple[str, str, type[Code] | None], ...]] = (
    ("state", gettext_noop("State"), ClaimState),
    ("source", gettext_noop("Source"), None),
    ("own_voice", gettext_noop("Reporter’s own voice"), None),
    ("continues", gettext_noop("Continues"), None),
    ("parent", gettext_noop("Told inside"), None),
    ("manner", gettext_noop("Given as"), Manner),
    ("stance", gettext_noop("The source"), Stance),
    ("polarity", gettext_noop("For or against"), Polarity),
    ("responsibility", gettext_noop("Who did it is"), ResponsibilityStatus),
    ("proximity", gettext_noop("How near"), Proximity),
    ("event", gettext_noop("Event"), None),
    ("note", gettext_noop("Note"), None),
    ("graphic", gettext_noop("Graphic"), None),
    ("not_before", gettext_noop("Not before"), None),
    ("quote_in_public", gettext_noop("Quote in public"), None),
)
_WORDS: Final[tuple[tuple[PartRole, str], ...]] = (
    (PartRole.SOURCE, gettext_noop("Words for the source")),
    (PartRole.CUE, gettext_noop("Cue")),
    (PartRole.CONTENT, gettext_noop("Words said")),
)
_FIGURE: Final = gettext_noop("Figure %(number)s")
_TIME: Final = gettext_noop("Time “%(words)s”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field that differs: its label, both values in words, and their difference word by word."""

    label: str
    before: str
    after: str

    @property
    def pieces(self) -> list[Difference]:
        """The difference in words."""
        return differences(self.before, self.after)


def in_fields(data: Snapshot, names: Mapping[str, str], translate: Translate) -> dict[str, str]:
    """Put a claim's snapshot into words: label to value, in the order of the form; empty ones left out."""
    said = {
        translate(label): _plain(data.get(name), codes, names, translate)
        for name, label, codes in _FIELDS
    }
    for role, label in _WORDS:
        quotes = [part["quote"] for part in data.get("parts", ()) if part["role"] == role]
        said[translate(label)] = " … ".join(quotes)
    for figure in data.get("figures", ()):
        label = translate(_FIGURE) % {"number": figure["number"]}
        said[label] = _figure(figure, names, translate)
    for time in data.get("times", ()):
        said[translate(_TIME) % {"words": time["quote"]}] = _time(time, translate)
    return {label: value for label, value in said.items() if value}


def changes(
    before: Snapshot | None, after: Snapshot, names: Mapping[str, str], translate: Translate
) -> list[Change]:
    """List what differs, in the order of the form; `before` is None for the first state."""
    old = in_fields(before, names, translate) if before is not None else {}
    new = in_fields(after, names, translate)
    labels = list(dict.fromkeys([*new, *old]))
    return [
        Change(label=label, before=old.get(label, ""), after=new.get(label, ""))
        for label in labels
        if old.get(label, "") != new.get(label, "")
    ]


def _plain(
    value: Any,  # noqa: ANN401 a value of a snapshot
    codes: type[Code] | None,
    names: Mapping[str, str],
    translate: Translate,
) -> str:
    if value in {None, "", False}:
        return ""
    if value is True:
        return translate(_YES)
    if codes is not None:
        return translate(codes(value).label)
    return names.get(str(value), str(value))


def _figure(data: Snapshot, names: Mapping[str, str], translate: Translate) -> str:
    counted = Counted(
        Harm(data["harm"]),
        Category(data["category"]),
        PeopleCounted(data["people"]),
        EntityKind(data["entity_kind"]),
    )
    said = [echo(Reading.from_data(data), counted, translate), f"“{data['quote']}”"]
    if data.get("new_people"):
        said.append(translate(_NEW_PEOPLE))
    for link in data.get("links", ()):
        kind = translate(LinkKind(link["kind"]).label)
        said.append(f"{kind} {names.get(link['to'], '?')}")
    if data.get("account"):
        said.append(f"({data['account']})")
    return ", ".join(said)


def _time(data: Snapshot, translate: Translate) -> str:
    role = translate(TimeRole(data["role"]).label)
    return f"{role}: {data['edtf'] or translate(_NO_DATE)}"


def as_snapshot(content: ClaimContent, numbers: Mapping[str, str]) -> dict[str, Any]:
    """Write a claim's content as history would keep it; `numbers` gives figures by key theirs."""
    data = asdict(content)
    for figure in data["figures"]:
        figure["number"] = numbers.get(figure["key"], "+")
        figure["links"] = [{"kind": kind, "to": key} for kind, key in figure["links"]]
    data["not_before"] = content.not_before.isoformat() if content.not_before else None
    return data
