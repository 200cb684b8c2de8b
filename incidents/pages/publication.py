"""Published releases as readers may see them: rows of releases, drawn through what is withheld."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext

from annotations.text.search import fold
from incidents.gathering.withholding import withheld_from
from incidents.models import Incident, Release
from incidents.pages.page import Page, changes
from incidents.pages.words import date_words
from incidents.querysets import ReleaseQuerySet
from incidents.release.drawing import Imprint, drawn


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
    )


def draw(releases: Sequence[Release]) -> list[Drawn]:
    """Draw releases of any records, in a fixed number of queries however many there are."""
    withheld = withheld_from(release.record for release in releases)
    records = [
        (release, drawn(release.record, imprint_of(release), withheld, gettext))
        for release in releases
    ]
    return [
        Drawn(release.number, record, Page(record, gettext), demo=release.incident.demo)
        for release, record in records
    ]


def draw_one(release: Release, releases: Sequence[Release]) -> Drawn:
    """Draw one release of a record; `releases` are all of that record, newest first."""
    withheld = withheld_from(one.record for one in releases)
    record = drawn(release.record, imprint_of(release), withheld, gettext)
    every = [drawn(one.record, imprint_of(one), withheld, gettext) for one in releases]
    lines = tuple(
        _line(one, changes(before, one, gettext) if before else (), demo=release.incident.demo)
        for one, before in zip(every, [*every[1:], None], strict=True)
    )
    return Drawn(release.number, record, Page(record, gettext), lines, demo=release.incident.demo)


def draw_lines(releases: Sequence[Release]) -> list[ReleaseLine]:
    """Draw releases of many records as lines of a list."""
    withheld = withheld_from(release.record for release in releases)
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


def draw_draft(incident: Incident, record: dict[str, Any], *, number: int, why: str) -> Drawn:
    """Draw a record that is not published yet as readers would see it today."""
    imprint = Imprint(
        incident=incident.key, number=number, published=localdate().isoformat(), why=why
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
