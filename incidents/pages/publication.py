"""Published releases as readers may see them: rows of releases, drawn through what is withheld."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext

from annotations.text.search import fold
from annotations.values.vocabulary import gettext_noop
from incidents.gathering.series import Around, public_around
from incidents.gathering.withholding import withheld_from
from incidents.models import Incident, Release
from incidents.pages.page import Page
from incidents.pages.words import Data, date_words
from incidents.querysets import ReleaseQuerySet
from incidents.release.drawing import drawn
from incidents.release.imprint import Imprint
from incidents.release.withheld import Withheld

PROGRAM: Final = f"Attest {settings.VERSION}"
_NOT_BEFORE: Final = gettext_noop("not given")
_CHANGED: Final = gettext_noop("%(name)s: %(old)s → %(new)s")


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A line in a list of releases. Days, never minutes; nobody's name."""

    number: int
    incident: str
    title: str
    published: str
    why: str
    changes: tuple[str, ...] = ()
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A release as it is drawn today, with the lines of all releases of its record."""

    number: int
    record: dict[str, Any]
    page: Page
    lines: tuple[ReleaseLine, ...] = ()
    demo: bool = False

    @property
    def is_latest(self) -> bool:
        """Whether there is no later release."""
        return not self.lines or self.lines[0].number == self.number


def imprint_of(release: Release) -> Imprint:
    """Give what stands on a release: a day, never a minute, and no name of the desk's people."""
    return Imprint(
        incident=release.incident.key,
        number=release.number,
        published=localdate(release.published_at).isoformat(),
        why=release.why,
        program=PROGRAM,
        part_of=head_of(release.incident),
    )


def head_of(incident: Incident) -> str:
    """Give the key of the incident that this one is part of; empty if none."""
    return incident.merged_into.key if incident.merged_into else ""


def _withheld(releases: Sequence[Release]) -> Withheld:
    heads = {head_of(one.incident) for one in releases}
    return withheld_from((one.record for one in releases), heads=heads)


def draw(releases: Sequence[Release]) -> list[Drawn]:
    """Draw releases of any records, in a fixed number of queries however many there are."""
    withheld = _withheld(releases)
    records = [
        (release, drawn(release.record, imprint_of(release), withheld, gettext))
        for release in releases
    ]
    return [
        Drawn(release.number, record, Page(record, gettext), demo=release.incident.demo)
        for release, record in records
    ]


class PublicRelease:
    """A release that is asked for, among all of its record, with what is withheld today.

    `releases` are all of that record, newest first.
    """

    def __init__(self, release: Release, releases: Sequence[Release]) -> None:
        self.release = release
        self.releases = releases
        self.withheld = _withheld(releases)

    @property
    def state(self) -> tuple[object, ...]:
        """All that its drawing depends on."""
        rows = [(row.digest, imprint_of(row)) for row in (*self.releases, *self.around.releases)]
        return self.release.number, rows, self.withheld.state, self.around.withheld.state

    @cached_property
    def around(self) -> Around:
        """The public releases of its series, or of its incidents if it is one."""
        return public_around(self.release.record)

    def draw(self) -> Drawn:
        """Draw it, with a line for each release of its record."""
        every = [
            drawn(one.record, imprint_of(one), self.withheld, gettext) for one in self.releases
        ]
        record = every[self.releases.index(self.release)]
        demo = self.release.incident.demo
        lines = tuple(
            _line(one, _changes(before, one) if before else (), demo=demo)
            for one, before in zip(every, [*every[1:], None], strict=True)
        )
        return Drawn(self.release.number, record, Page(record, gettext), lines, demo=demo)


def draw_around(around: Around) -> Mapping[str, Data]:
    """Draw the releases around a record, by incident."""
    return {
        release.incident.key: drawn(release.record, imprint_of(release), around.withheld, gettext)
        for release in around.releases
    }


def draw_lines(releases: Sequence[Release]) -> list[ReleaseLine]:
    """Draw releases of many records as lines of a list."""
    withheld = _withheld(releases)
    return [
        _line(drawn(one.record, imprint_of(one), withheld, gettext), demo=one.incident.demo)
        for one in releases
    ]


def _line(record: dict[str, Any], changed: tuple[str, ...] = (), *, demo: bool) -> ReleaseLine:
    return ReleaseLine(
        number=record["release"],
        incident=record["incident"],
        title=record["title"],
        published=date_words(record["published"], gettext),
        why=record["why"],
        changes=changed,
        demo=demo,
    )


def _changes(before: Data, after: Data) -> tuple[str, ...]:
    """Say which numbers a release changed: "Victims killed: 3–4 → 4"."""
    old = {(row.harm, row.node): row.short for row in Page(before, gettext).cells}
    pairs = [
        (row, old.get((row.harm, row.node), gettext(_NOT_BEFORE)))
        for row in Page(after, gettext).cells
    ]
    return tuple(
        gettext(_CHANGED) % {"name": row.title, "old": was, "new": row.short}
        for row, was in pairs
        if was != row.short
    )


def draw_draft(incident: Incident, record: dict[str, Any], *, number: int, why: str) -> Drawn:
    """Draw a record that is not published yet as readers would see it today."""
    imprint = Imprint(
        incident=incident.key,
        number=number,
        published=localdate().isoformat(),
        why=why,
        program=PROGRAM,
    )
    shown = drawn(record, imprint, withheld_from([record]), gettext)
    return Drawn(number, shown, Page(shown, gettext), demo=incident.demo)


def named(releases: ReleaseQuerySet, words: str) -> ReleaseQuerySet:
    """Keep releases whose title or place, as readers see them, holds these words.

    What is withheld is not found: the answer is the same as for words that stand nowhere.
    """
    wanted = fold(words)
    if not wanted:
        return releases
    heads = releases.values_list("pk", "record__title", "record__place")
    likely = [key for key, title, place in heads if wanted in fold(f"{title} {place}")]
    rows = list(releases.filter(pk__in=likely))
    kept = [
        row.pk
        for row, shown in zip(rows, draw(rows), strict=True)
        if wanted in fold(f"{shown.record['title']} {shown.record['place']}")
    ]
    return releases.filter(pk__in=kept)
