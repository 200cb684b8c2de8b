"""What readers must not see today: held names, redactions, protected sources. Read anew each time."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.utils.timezone import localdate
from django.utils.translation import gettext

from annotations.models import ArticleVersion, NamedWords, Source
from annotations.values.dates import in_words, parse_edtf
from annotations.values.vocabulary import Named, PublicUse
from incidents.models import Redaction, Release
from incidents.release.withheld import NAME_WITHHELD, WITHHELD, Hole, Withheld

if TYPE_CHECKING:
    from django.db.models import QuerySet

_WITH_A_NAME: Final = frozenset({Named.NAMED_PERSON, Named.NAMED_BODY})
_PLACE: Final = re.compile(r" \([^()]*\)$")  # "Harbour police (Port Elm)"


def withheld_from(records: Iterable[Mapping[str, Any]], *, heads: Iterable[str] = ()) -> Withheld:
    """Gather what is withheld from these frozen records, in a fixed number of queries.

    `heads` are the incidents (their keys) that some of them are part of since.
    """
    records = list(records)
    linked = _linked(records, heads)
    records += linked.values()
    versions = {claim["version"] for record in records for claim in record["claims"]}
    sources = {source["ref"] for record in records for source in record["sources"]}
    places = [*_held_names(versions), *_redacted_words(versions)]
    texts = dict(
        ArticleVersion.objects.filter(key__in={key for key, _ in places}).values_list("key", "text")
    )
    holes: dict[str, list[Hole]] = {}
    words = []
    for key, hole in places:
        holes.setdefault(key, []).append(hole)
        words.append((texts[key][hole.start : hole.end], hole.shown))
    labels = _redacted_sources(sources)
    protected = Source.objects.filter(key__in=sources, protected=True)
    hidden = frozenset(protected.values_list("key", flat=True))
    words += [*_names_of(labels), *_names_then(records, labels, hidden)]
    return Withheld(
        holes={key: tuple(found) for key, found in holes.items()},
        words=tuple(dict.fromkeys(words)),
        sources=labels,
        protected=hidden,
        linked={key: record["title"] for key, record in linked.items()},
    )


def _linked(
    records: Iterable[Mapping[str, Any]], heads: Iterable[str]
) -> dict[str, Mapping[str, Any]]:
    """Give the newest public records that these are tied to, or part of, by incident."""
    wanted = {link["ref"] for record in records for link in record.get("links", ())}
    wanted |= {head for head in heads if head}
    if not wanted:
        return {}
    rows = Release.objects.public().newest_of_each().filter(incident__key__in=wanted)
    return dict(rows.values_list("incident__key", "record"))


def _held_names(versions: set[str]) -> list[tuple[str, Hole]]:
    """Give the names that are held on any text of the reports that the records quote.

    What somebody holds on a report's newest text must not stand in a release that quotes an earlier.
    """
    rows = NamedWords.objects.filter(article_version__article__in=_reports(versions)).exclude(
        public=PublicUse.YES
    )
    shown = gettext(NAME_WITHHELD)
    return [
        (key, Hole(start, end, shown))
        for key, start, end in rows.values_list("article_version__key", "start", "end")
    ]


def _reports(versions: set[str]) -> "QuerySet[ArticleVersion, int]":
    """Give the ids of the reports whose texts these are."""
    texts = ArticleVersion.objects.filter(key__in=versions).order_by()
    return texts.values_list("article", flat=True)


def _redacted_words(versions: set[str]) -> list[tuple[str, Hole]]:
    rows = Redaction.objects.in_force().filter(article_version__article__in=_reports(versions))
    return [
        (key, Hole(start, end, _withheld_on(at)))
        for key, start, end, at in rows.values_list("article_version__key", "start", "end", "at")
        if start is not None and end is not None
    ]


def _redacted_sources(sources: set[str]) -> dict[str, str]:
    rows = Redaction.objects.in_force().filter(source__key__in=sources)
    return {key: _withheld_on(at) for key, at in rows.values_list("source__key", "at")}


def _names_of(labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give every lasting name of a redacted source: it must stand in no title or quotation either."""
    rows = Source.objects.filter(key__in=labels).prefetch_related("aliases")
    return [
        (name, labels[source.key])
        for source in rows
        for name in {source.label, *(alias.name for alias in source.aliases.all())}
    ]


def _names_then(
    records: Iterable[Mapping[str, Any]], labels: Mapping[str, str], protected: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Give the names under which releases know a source that is redacted or protected since.

    Its row may have lost them; titles and other quotations have not. What only describes somebody
    ("a resident") is no name.
    """
    for record in records:
        for source in record["sources"]:
            key, label = source["ref"], source["label"]
            if key in labels or (key in protected and source["named"] in _WITH_A_NAME):
                shown = labels.get(key) or gettext(NAME_WITHHELD)
                yield from ((name, shown) for name in {label, _PLACE.sub("", label)} if name)


def _withheld_on(at: datetime) -> str:
    day = parse_edtf(localdate(at).isoformat())
    return gettext(WITHHELD) % {"date": in_words(day, gettext)}
