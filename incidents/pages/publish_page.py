"""The publish page as values: each number old and new with its rule, words and signers, and the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from annotations.models import NamedWords, Person
from annotations.values.vocabulary import ConflictState, ConflictType, Harm, NamedWho, PublicUse
from incidents.actions.publishing import Draft
from incidents.models import Incident, Release
from incidents.pages.publication import Drawn, draw, draw_draft
from incidents.pages.rows import CellRow, ClaimRow, GroundRow, quoted_once
from incidents.pages.words import kind_words
from incidents.pages.work import Work, work_of
from incidents.reckoning.naming import cell_name
from incidents.release.basis import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A number: as it was published last, as it would be published now, and who signed its words."""

    cell: CellRow
    old: str
    changed: bool
    grounds: tuple[GroundRow, ...]
    signers: tuple[str, ...]
    traced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A source that becomes public; `is_new` if the last release did not show it."""

    label: str
    kind: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """A quotation that becomes public, once, with all claims that are made of it.

    `words` is its first claim with the marks of all; `warning` if they are a protected source's
    words, by choice.
    """

    words: ClaimRow
    claims: tuple[ClaimRow, ...]
    is_new: bool
    warning: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPage:
    """All that is shown before publishing."""

    number: int
    draft: Draft
    shown: Drawn
    work: Work
    numbers: tuple[NumberRow, ...]
    names: tuple[NameRow, ...]
    quotations: tuple[QuotationRow, ...]
    open_conflicts: tuple[tuple[str, str, str], ...]
    untraced: tuple[str, ...]
    marked_names: tuple[tuple[str, str], ...]

    @property
    def may_publish(self) -> bool:
        """Whether each number has its words, and there is anything to publish."""
        return not self.untraced and not self.rests_on_nothing

    @property
    def rests_on_nothing(self) -> bool:
        """Whether no verified claim stands under the draft."""
        return not self.draft.basis.said


def publish_page(
    incident: Incident, draft: Draft, last: Release | None, *, by: Person
) -> PublishPage:
    """Put the publish page together."""
    number = (last.number if last else 0) + 1
    shown = draw_draft(incident, draft.record, number=number, why="")
    before = draw([last])[0] if last else None
    return PublishPage(
        number=number,
        draft=draft,
        shown=shown,
        work=work_of(draft.basis, by=by, translate=gettext),
        numbers=tuple(_numbers(draft, shown, before)),
        names=tuple(_names(shown, before)),
        quotations=tuple(_quotations(draft, shown, before)),
        open_conflicts=tuple(
            (
                gettext(ConflictType(one.type).label),
                gettext(Harm(one.harm).label) if one.harm else "",
                one.row,
            )
            for one in draft.conflicts
            if one.state == ConflictState.OPEN
        ),
        untraced=tuple(cell_name(one.harm, one.node, gettext) for one in draft.untraced),
        marked_names=tuple(_marked_names(draft)),
    )


def _numbers(draft: Draft, shown: Drawn, before: Drawn | None) -> Iterator[NumberRow]:
    broken = {(one.harm, one.node) for one in draft.untraced}
    said = _by_claim(draft)
    for cell in shown.page.cells:
        earlier = before.page.cell(cell.harm, cell.node) if before else None
        grounds = tuple(shown.page.grounds(cell))
        signers = dict.fromkeys(_signed(said[ground.claim.id]) for ground in grounds)
        yield NumberRow(
            cell=cell,
            old=earlier.short if earlier else "",
            changed=earlier is None or earlier.short != cell.short,
            grounds=grounds,
            signers=tuple(signers),
            traced=(cell.harm, cell.node) not in broken,
        )


def _by_claim(draft: Draft) -> dict[str, Said]:
    by_key = {said.key: said for said in draft.basis.said}
    return {claim["id"]: by_key[claim["ref"]] for claim in draft.record["claims"]}


def _signed(said: Said) -> str:
    return gettext("marked by %(marked)s, verified by %(verified)s") % {
        "marked": said.marked_by,
        "verified": said.verified_by,
    }


def _names(shown: Drawn, before: Drawn | None) -> Iterator[NameRow]:
    known = {source["label"] for source in before.record["sources"]} if before else set()
    seen = set()
    for source in shown.record["sources"]:
        if source["label"] in seen:
            continue
        seen.add(source["label"])
        yield NameRow(
            label=source["label"],
            kind=kind_words(source, gettext),
            is_new=source["label"] not in known,
        )


def _marked_names(draft: Draft) -> Iterator[tuple[str, str]]:
    """List words in the quotations that were marked as a name and may be public: words, whose."""
    quoted = {
        (claim["version"], excerpt["start"], excerpt["end"], excerpt["text"])
        for claim in draft.record["claims"]
        for excerpt in claim["excerpts"]
    }
    rows = NamedWords.objects.filter(
        article_version__key__in={version for version, *_ in quoted}, public=PublicUse.YES
    ).values_list("article_version__key", "start", "end", "who")
    found = {
        (text[first - start : last - start], gettext(NamedWho(who).label))
        for version, start, end, text in quoted
        for key, first, last, who in rows
        if key == version and start <= first and last <= end
    }
    yield from sorted(found)


def _quotations(draft: Draft, shown: Drawn, before: Drawn | None) -> Iterator[QuotationRow]:
    known = {_words(row) for row in before.page.evidence} if before else set()
    said = _by_claim(draft)
    for words, rows in quoted_once([row for row in shown.page.evidence if row.quoted]):
        yield QuotationRow(
            words=words,
            claims=tuple(rows),
            is_new=any(_words(row) not in known for row in rows),
            warning=any(said[row.id].protected for row in rows),
        )


def _words(row: ClaimRow) -> tuple[str, ...]:
    return (row.outlet, *row.content)
