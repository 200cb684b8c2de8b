"""Merging sources: two names of one body speak as one, and can be taken apart again at any time.

Nothing is moved: claims and lasting names stay with the source they were given, which says that it
is part of another. So what was merged is known for ever, and unmerging loses nothing.
"""

from django.db import transaction

from annotations.actions.permission import require
from annotations.events import sources_merged
from annotations.models import HistoryLine, Person, Source
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop

MERGE, UNMERGE = gettext_noop("merge"), gettext_noop("unmerge")
SAME_ONE = gettext_noop("Choose another source: this is the same one.")
MERGED_ALREADY = gettext_noop("One of them is merged already. Take it apart first.")
HAS_PARTS = gettext_noop(
    "Others are part of this one. Merge the other way round, or take them apart first."
)
PROTECTED = gettext_noop("A protected source is not merged: it would tell whom it is near to.")
ONE_REPORT = gettext_noop("An unnamed source of one report is nobody known elsewhere.")
ONE_ALREADY = gettext_noop("One of them speaks for the other, so they count as one already.")


@transaction.atomic
def merge_sources(
    source: Source, into: Source, *, seen: int, into_seen: int, reason: str, by: Person
) -> Source:
    """Let a source speak as part of another: one origin, one line in lists, both sets of names.

    Raises:
        StaleVersionError: if one of the two has changed since the version seen.
        RefusedError: without a reason, or if the two cannot be one (see `why_not`).
    """
    require(by, Right.MERGE_SOURCES)
    _reason_given(reason)
    refusal = why_not(source, into)
    if refusal:
        raise RefusedError(refusal)
    source, into = _taken(source, into, seen=seen, into_seen=into_seen)
    source.merged_into = into
    source.save(update_fields=["merged_into"])
    return _written(source, verb=MERGE, reason=reason, by=by, also=into)


@transaction.atomic
def unmerge_source(source: Source, *, seen: int, reason: str, by: Person) -> Source:
    """Let a source stand for itself again, with the claims and names it always had.

    Raises:
        StaleVersionError: if it has changed since version `seen`.
        RefusedError: without a reason, or if it is part of no other.
    """
    require(by, Right.MERGE_SOURCES)
    _reason_given(reason)
    source = take_version(source, seen=seen)
    into = source.merged_into
    if into is None:
        message = gettext_noop("This source is not merged.")
        raise RefusedError(message)
    source.merged_into = None
    source.save(update_fields=["merged_into"])
    return _written(source, verb=UNMERGE, reason=reason, by=by, also=into)


def why_not(source: Source, into: Source) -> str:
    """Say why two sources cannot be merged; empty if they can.

    A protected source is never taken together with anybody: that would tell whom it is near to. An
    unnamed one is a source of one report, and one report cannot say whom another report meant.
    """
    refusals = (
        (source.pk == into.pk, SAME_ONE),
        (source.merged_into_id or into.merged_into_id, MERGED_ALREADY),
        (source.merged.exists(), HAS_PARTS),
        (source.protected or into.protected, PROTECTED),
        (source.only_in_id != into.only_in_id, ONE_REPORT),
        (_speaks_for(into, source) or _speaks_for(source, into), ONE_ALREADY),
    )
    return next((message for applies, message in refusals if applies), "")


def _speaks_for(source: Source, body: Source) -> bool:
    passed: set[int] = set()
    step = source.parent
    while step is not None and step.pk not in passed:
        if step.pk == body.pk:
            return True
        passed.add(step.pk)
        step = step.parent
    return False


def _reason_given(reason: str) -> None:
    if not reason.strip():
        message = gettext_noop("Say how you know: a merge needs a reason, and so does its end.")
        raise RefusedError(message)


def _taken(source: Source, into: Source, *, seen: int, into_seen: int) -> tuple[Source, Source]:
    """Take both versions, in one order: two people who merge both ways wait for each other."""
    versions = {source.pk: (source, seen), into.pk: (into, into_seen)}
    taken = {
        key: take_version(row, seen=version) for key, (row, version) in sorted(versions.items())
    }
    return taken[source.pk], taken[into.pk]


def _written(source: Source, *, verb: str, reason: str, by: Person, also: Source) -> Source:
    HistoryLine.objects.record(source, verb=verb, by=by, reason=reason.strip())
    HistoryLine.objects.record(also, verb=verb, by=by, reason=reason.strip())
    sources_merged.send(sender=Source, sources=(source.pk, also.pk))
    return source
