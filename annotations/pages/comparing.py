"""Two texts of one report side by side, with the claims on each and what became of them.

Linear in the length of the texts; the number of queries does not grow with the claims.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.models import Article, ArticleVersion, Claim, ClaimBefore
from annotations.pages.changed_claims import ChangedClaim, ClaimOn, claim_now, claim_then
from annotations.text.matching import Matching, Row, match
from annotations.text.runs import Marked, Run, runs_of
from annotations.text.spans import Span
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import ClaimFate, ClaimState

REMOVED: Final = "removed"
ADDED: Final = "added"
_LONGEST: Final = 7  # digits of the number of a text
_WORST_FIRST: Final = (
    ClaimFate.GONE,
    ClaimFate.CHANGED,
    ClaimFate.CONTEXT,
    ClaimFate.CARRIED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of one text: whether it was removed or added, its marks, the claims that start here."""

    text: str
    change: str = ""  # removed, added
    classes: str = ""
    starts: tuple[int, ...] = ()  # numbers of claims


Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """Paragraphs that stand side by side, and what became of them."""

    kind: str
    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two texts of a report, the earlier one first."""

    old: ArticleVersion
    new: ArticleVersion
    rows: tuple[ComparedRow, ...]
    changed: tuple[ChangedClaim, ...]  # by fate, changed figures on top
    carried: tuple[ChangedClaim, ...]  # with nothing changed, nor around them
    marked_since: tuple[Claim, ...]  # claims that only the later text has

    @property
    def differing(self) -> int:
        """How many rows are not the same."""
        return sum(row.kind != "same" for row in self.rows)


def two_texts(article: Article, first: str, second: str) -> tuple[ArticleVersion, ArticleVersion]:
    """Choose the texts that an address names by their numbers; by itself the newest two.

    Raises:
        LookupError: if the report has no such texts, or only one.
    """
    numbers = list(article.versions.order_by("number").values_list("number", flat=True))
    newest = numbers[-2:]
    wanted = {_number(first) or newest[0], _number(second) or newest[-1]}
    chosen = list(article.versions.defer("raw").filter(number__in=wanted).order_by("number"))
    if len(chosen) != len(newest) or len(chosen) == 1:
        raise LookupError
    old, new = chosen
    return old, new


def _number(typed: str) -> int:
    """Read the number of a text; 0 for none."""
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < _LONGEST else 0


def comparison(old: ArticleVersion, new: ArticleVersion, translate: Translate) -> Comparison:
    """Lay one text of a report beside a later one."""
    before, after = _claims_on(old, translate), _claims_on(new, translate)
    found = _changed(old, new, before, after)
    matching = match(old.text, new.text)
    return Comparison(
        old=old,
        new=new,
        rows=tuple(_rows(matching, before, after)),
        changed=tuple(one for one in found if one.fate is not ClaimFate.CARRIED),
        carried=tuple(one for one in found if one.fate is ClaimFate.CARRIED),
        marked_since=tuple(claim for key, (claim, _) in after.items() if key not in before),
    )


_OnText = Mapping[int, tuple[Claim, ClaimOn]]  # by the claim's id


def _claims_on(version: ArticleVersion, translate: Translate) -> _OnText:
    """Give the claims as they stood on a text; those withdrawn by the desk are left out."""
    rows = ClaimBefore.objects.all().standing_on(version).select_related("claim").order_by("pk")
    found = {row.claim_id: (row.claim, claim_then(row.data, translate)) for row in rows}
    if version.is_current:
        now = version.claims.live().with_words().order_by("start", "pk")
        found |= {claim.pk: (claim, claim_now(claim, translate)) for claim in now}
    return {
        key: (claim, on) for key, (claim, on) in found.items() if on.state != ClaimState.WITHDRAWN
    }


def _changed(
    old: ArticleVersion, new: ArticleVersion, before: _OnText, after: _OnText
) -> list[ChangedClaim]:
    """Say what became of each claim of the old text on the way, the worst first.

    What the desk itself withdrew on the way is left out: no publisher took it away.
    """
    fates: dict[int, ClaimFate] = {}
    for row in ClaimBefore.objects.all().between(old, new).only("claim_id", "fate"):
        known = fates.get(row.claim_id, ClaimFate.CARRIED)
        fates[row.claim_id] = min(known, ClaimFate(row.fate), key=_severity)
    found = [
        ChangedClaim(
            claim=claim,
            fate=fates.get(key, ClaimFate.CARRIED),
            before=on,
            after=after[key][1] if key in after else None,
            old_number=old.number,
            new_number=new.number,
        )
        for key, (claim, on) in before.items()
        if key in after or fates.get(key) is ClaimFate.GONE
    ]
    return sorted(found, key=lambda one: (not one.figures, _severity(one.fate), one.claim.number))


def _severity(fate: ClaimFate) -> int:
    """Order fates: gone for good beats changed on the way."""
    return _WORST_FIRST.index(fate)


def _rows(matching: Matching, before: _OnText, after: _OnText) -> Iterable[ComparedRow]:
    old = _drawn(
        matching.old,
        matching.old_paragraphs,
        before,
        {REMOVED: [span for row in matching.rows for span in row.removed]},
    )
    new = _drawn(
        matching.new,
        matching.new_paragraphs,
        after,
        {ADDED: [span for row in matching.rows for span in row.added]},
    )
    return (_row(row, old, new) for row in matching.rows)


def _row(row: Row, old: Mapping[Span, Paragraph], new: Mapping[Span, Paragraph]) -> ComparedRow:
    return ComparedRow(
        kind=row.kind.value,
        old=tuple(old[span] for span in row.old),
        new=tuple(new[span] for span in row.new),
    )


def _drawn(
    text: str,
    paragraphs: Sequence[Span],
    claims: _OnText,
    changes: Mapping[str, Sequence[Span]],
) -> dict[Span, Paragraph]:
    """Cut each paragraph at the ends of marks and changes; each claim is numbered where it starts."""
    marks = [
        Marked(span=span, role=role, claim=str(claim.number))
        for claim, on in claims.values()
        for role, span in on.marks
    ]
    marks += [Marked(span=span, role=role) for role, spans in changes.items() for span in spans]
    numbered: set[str] = set()
    return {
        span: tuple(_piece(run, numbered) for run in runs)
        for span, runs in zip(paragraphs, runs_of(text, paragraphs, marks), strict=True)
    }


def _piece(run: Run, numbered: set[str]) -> Piece:
    starts = [claim for claim in run.claims if claim not in numbered]
    numbered.update(starts)
    roles = {mark.role for mark in run.marks}
    return Piece(
        text=run.text,
        change=next(iter(roles & {REMOVED, ADDED}), ""),
        classes=" ".join(sorted(roles - {REMOVED, ADDED})),
        starts=tuple(int(claim) for claim in starts),
    )
