"""Claims whose words a publisher changed: what they said, what they say now, changed figures first.

Values for templates, made of loaded rows; a claim as it was is the snapshot kept as `ClaimBefore`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from annotations.models import Claim, ClaimBefore, HistoryLine, Person
from annotations.querysets import ClaimBeforeQuerySet
from annotations.text.differences import Difference, differences
from annotations.text.spans import Span
from annotations.values.quantities import Reading, display
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import ClaimFate, ClaimState, PartRole

READ: Final = 200  # rows looked at for one list
TOLL, TIME = "toll", "time"  # roles of marks, as pages draw them


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureOn:
    """A figure on one text: its words, and the number they give."""

    words: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOn:
    """A claim on one text: its words by role, its figures by key, and all that it marks there."""

    content: str
    source: str
    cue: str
    state: str
    figures: Mapping[str, FigureOn]
    marks: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure whose words or number changed; empty words: it is not there."""

    before: FigureOn
    after: FigureOn


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """A claim before and after a new text of its report; `after` is None if it is gone."""

    claim: Claim
    fate: ClaimFate
    before: ClaimOn
    after: ClaimOn | None
    old_number: int  # of the text that it stood on
    new_number: int

    @property
    def figures(self) -> tuple[FigureChange, ...]:
        """The figures whose words or number changed."""
        none = FigureOn(words="", number="")
        old, new = self.before.figures, self.after.figures if self.after else {}
        keys = dict.fromkeys([*old, *new])
        pairs = [(old.get(key, none), new.get(key, none)) for key in keys]
        return tuple(FigureChange(before=one, after=other) for one, other in pairs if one != other)

    @property
    def is_changed(self) -> bool:
        """Whether its words are others now."""
        return self.fate is ClaimFate.CHANGED

    @property
    def pieces(self) -> list[Difference]:
        """The words said, before and after, as their difference word by word."""
        return differences(self.before.content, self.after.content if self.after else "")


def claim_then(data: Mapping[str, Any], translate: Translate) -> ClaimOn:
    """Give a claim as a snapshot tells it."""
    parts = data["parts"]
    figures = {
        one["key"]: FigureOn(words=one["quote"], number=_number(one, translate))
        for one in data["figures"]
    }
    marked = [
        *((part["role"], part) for part in parts),
        *((TOLL, one) for one in data["figures"]),
        *((TIME, one) for one in data["times"]),
    ]
    return ClaimOn(
        content=_words(part["quote"] for part in parts if part["role"] == PartRole.CONTENT),
        source=_words(part["quote"] for part in parts if part["role"] == PartRole.SOURCE),
        cue=_words(part["quote"] for part in parts if part["role"] == PartRole.CUE),
        state=data["state"],
        figures=figures,
        marks=tuple((role, Span(one["start"], one["end"])) for role, one in marked),
    )


def claim_now(claim: Claim, translate: Translate) -> ClaimOn:
    """Give a claim as it is, its words being loaded; no query is made."""
    parts, figures = list(claim.parts.all()), list(claim.figures.all())
    return ClaimOn(
        content=_words(part.quote for part in parts if part.role == PartRole.CONTENT),
        source=_words(part.quote for part in parts if part.role == PartRole.SOURCE),
        cue=_words(part.quote for part in parts if part.role == PartRole.CUE),
        state=claim.state,
        figures={
            figure.key: FigureOn(words=figure.quote, number=_number(vars(figure), translate))
            for figure in figures
        },
        marks=(
            *((part.role, part.span) for part in parts),
            *((TOLL, figure.span) for figure in figures),
            *((TIME, time.span) for time in claim.times.all()),
        ),
    )


def changed_claim(row: ClaimBefore, translate: Translate) -> ChangedClaim:
    """Put what a claim was beside what it is now; a row of `with_claims`."""
    fate = ClaimFate(row.fate)
    gone = fate is ClaimFate.GONE
    return ChangedClaim(
        claim=row.claim,
        fate=fate,
        before=claim_then(row.data, translate),
        after=None if gone else claim_now(row.claim, translate),
        old_number=row.article_version.number,
        new_number=row.next_version.number if gone else row.claim.article_version.number,
    )


def to_decide(rows: ClaimBeforeQuerySet, translate: Translate) -> list[ChangedClaim]:
    """List claims that wait for a decision since their words changed: changed figures first.

    A claim that changed more than once stands beside what it was when people last decided on it.
    """
    found: dict[int, ClaimBefore] = {}
    for row in rows.undecided().with_claims().order_by("-pk")[:READ]:
        known = found.get(row.claim_id)
        if known is None or (_was_draft(known) and not _was_draft(row)):
            found[row.claim_id] = row
    changed = [changed_claim(row, translate) for row in found.values()]
    return sorted(changed, key=lambda one: not one.figures)


def changed_for(person: Person, translate: Translate) -> list[ChangedClaim]:
    """List a person's own claims that their publishers changed."""
    rows: ClaimBeforeQuerySet = ClaimBefore.objects.visible_to(person)
    return to_decide(rows.by_annotator(person), translate)


def changed_for_review(person: Person, translate: Translate) -> list[ChangedClaim]:
    """List the claims of a reviewer's desks that had been sent, and whose words changed since."""
    rows: ClaimBeforeQuerySet = ClaimBefore.objects.visible_to(person)
    return to_decide(rows.once_sent(), translate)


def changed_since_decision(claim: Claim, translate: Translate) -> ChangedClaim | None:
    """Give what a new text made of a claim since anybody last decided on it, its words being loaded."""
    found = (
        ClaimBefore.objects.all()
        .since_decision(claim, claim.decided_at or HistoryLine.objects.last_decision(claim))
        .select_related("article_version", "next_version")
        .defer(
            "article_version__text",
            "article_version__raw",
            "next_version__text",
            "next_version__raw",
        )
    )
    rows = list(found[:READ])
    row = next((one for one in rows if not _was_draft(one)), next(iter(rows), None))
    if row is None:
        return None
    row.claim = claim
    return changed_claim(row, translate)


def _was_draft(row: ClaimBefore) -> bool:
    return bool(row.data["state"] == ClaimState.DRAFT)


def _words(quotes: Iterable[str]) -> str:
    return " … ".join(quotes)


def _number(data: Mapping[str, Any], translate: Translate) -> str:
    """Give the number of a figure in a cell's few characters."""
    return display(Reading.from_data(data), translate)
