"""Reports that carry one text: find what looks like a copy, confirm it, separate it, name the origin.

What the program finds is a proposal and changes no count (rule R10). Whoever decides has to see both
reports: of the reports of other desks nobody says what they are like.
"""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from annotations.actions.copied_claims import draft_shared_claims, withdraw_untouched
from annotations.actions.permission import require
from annotations.actions.storing import hold_text
from annotations.actions.taken import refused_if_taken
from annotations.events import copies_changed
from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    Copy,
    CopyGroup,
    HistoryLine,
    Person,
    Shingle,
)
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.text.likeness import (
    STOCK_PHRASE_IN,
    Copying,
    Likeness,
    kept,
    likeness,
    shingles,
    story,
    worth_comparing,
)
from annotations.values.vocabulary import CopyKind, CopyState, SpanKind, gettext_noop

LOOKED_AT = 6  # texts that share the most hashes; their whole wording is compared
LOOKS_ALIKE = gettext_noop("looks like a copy")
ALIKE_STILL, ALIKE_NO_MORE = gettext_noop("still alike"), gettext_noop("no longer alike")
CONFIRM, SEPARATE = gettext_noop("confirm copy"), gettext_noop("separate copy")
CONFIRM_GROUP, NAME_ORIGIN = gettext_noop("confirm group"), gettext_noop("name origin")
JOIN = gettext_noop("copy after all")
READ_AS_COPY = gettext_noop("read as a copy")
DECIDED = gettext_noop("Somebody has decided on this report already.")
NOTHING_TO_COMPARE = gettext_noop(
    "The other reports of this group are another desk’s: nobody can compare what they do not see."
)
SAY_WHY = gettext_noop("Say why this is a report of its own: it was confirmed as a copy.")
ELSEWHERE = gettext_noop("This report stands in another group by now.")
NOT_IN_GROUP = gettext_noop("This report does not stand in the group.")
NO_COPY = gettext_noop("This report is not a copy of another one that you may see.")
_KINDS = {Copying.COPY: CopyKind.COPY, Copying.EDITED_COPY: CopyKind.EDITED_COPY}


# ---- Finding ----------------------------------------------------------------------------------------


def note_wording(version: ArticleVersion) -> Copy | None:
    """Keep the fingerprint of a report's new text, and propose it as a copy of the most alike report.

    Must run in the transaction that stored the text and its parts. A report that stands in a group
    stays there, whatever became of its text; a confirmed one whose text is no longer alike waits for
    a decision again. Gives the report's place in a group, if it has one.
    """
    article = version.article
    whole = shingles(_story(version))
    Shingle.objects.filter(article_version__article=article).delete()
    Shingle.objects.bulk_create(
        Shingle(article_version=version, hash=one) for one in sorted(kept(whole))
    )
    known = Copy.objects.of_article(article)
    if known is not None:
        return _measured_anew(known, whole, version)
    found = _most_alike(version, whole)
    if found is None:
        return None
    try:
        with transaction.atomic():
            return _propose(version, *found)
    except IntegrityError:  # an import at this moment opened the group of the same report first
        return _propose(version, *found)


def _story(version: ArticleVersion) -> str:
    parts = version.parts.all()
    return story(version.text, [part.span for part in parts if part.kind == SpanKind.BOILERPLATE])


def _most_alike(version: ArticleVersion, whole: frozenset[int]) -> tuple[Article, Likeness] | None:
    """Find the report whose wording is most like this one's, if any is alike enough for a copy."""
    article = version.article
    mine = Shingle.objects.filter(article_version=version).telling(most=STOCK_PHRASE_IN)
    others = Shingle.objects.exclude(article_version=version)
    hashes = list(mine.values_list("hash", flat=True))
    near = worth_comparing(others.texts_sharing(hashes, most=LOOKED_AT))
    apart = Copy.objects.filter(article=article).values("group")  # it was separated from these
    texts = (
        ArticleVersion.objects.filter(pk__in=near)
        .exclude(article__in=Copy.objects.standing().filter(group__in=apart).values("article"))
        .defer("raw")
        .select_related("article")
        .prefetch_related("parts")
        .order_by("pk")
    )
    measured = [(text.article, likeness(whole, shingles(_story(text)))) for text in texts]
    alike = [one for one in measured if one[1].copying is not Copying.NONE]
    return max(alike, key=lambda one: (one[1].containment, one[1].jaccard), default=None)


def _propose(version: ArticleVersion, like: Article, found: Likeness) -> Copy:
    """Put a report into the group of the one it is like; that one opens a group if it has none."""
    by = version.added_by or version.article.imported_by
    place = Copy.objects.of_article(like)
    if place is None:
        group = CopyGroup.objects.create()
        first = Copy.objects.create(group=group, article=like)
        _record(first, LOOKS_ALIKE, by=by)
    else:
        group = _held(place.group_id)
    copy = Copy.objects.create(
        group=group,
        article=version.article,
        like=like,
        kind=_KINDS[found.copying],
        containment=found.containment,
    )
    _record(copy, LOOKS_ALIKE, by=by)
    return copy


def _measured_anew(copy: Copy, whole: frozenset[int], version: ArticleVersion) -> Copy:
    """Say how a new text compares with the report it was like, and those that are like it with it."""
    _held(copy.group_id)
    together = list(_confirmed_articles(copy.group_id))
    by = version.added_by or version.article.imported_by
    parted = False
    for row, other in _to_measure(copy):
        parted = _measured(row, likeness(whole, shingles(_story(other))), by=by) or parted
    if parted:
        copies_changed.send(sender=CopyGroup, articles=together)
    return Copy.objects.get(pk=copy.pk)


def _to_measure(copy: Copy) -> list[tuple[Copy, ArticleVersion]]:
    """List what a new text of a report puts in question, each with the text to compare it with.

    A copy whose like was separated is compared with another report that stands in the group.
    """
    standing = list(Copy.objects.standing().filter(group=copy.group_id).order_by("pk"))
    mine = copy.article_id
    others = [row.article_id for row in standing if row.article_id != mine]
    pairs = []
    for row in standing:
        if row.like_id == mine:
            pairs.append((row, row.article_id))
        elif row.article_id == mine and row.like_id and others:
            row.like_id = row.like_id if row.like_id in others else others[0]
            pairs.append((row, row.like_id))
    rows = ArticleVersion.objects.filter(article__in=[other for _, other in pairs], is_current=True)
    texts = {text.article_id: text for text in rows.defer("raw").prefetch_related("parts")}
    return [(row, texts[other]) for row, other in pairs]


def _measured(row: Copy, found: Likeness, *, by: Person) -> bool:
    """Keep how alike a copy is now; tell whether it was confirmed and waits for a decision again."""
    copy = take_version(row, seen=row.version)
    copy.like_id, copy.containment = row.like_id, found.containment
    was_confirmed = bool(copy.state == CopyState.CONFIRMED)
    is_alike = found.copying is not Copying.NONE
    if is_alike:
        copy.kind = _KINDS[found.copying]
    else:
        copy.state = CopyState.PROPOSED
    copy.save(update_fields=["like", "containment", "kind", "state"])
    _record(copy, ALIKE_STILL if is_alike else ALIKE_NO_MORE, by=by)
    return was_confirmed and not is_alike


# ---- Deciding ---------------------------------------------------------------------------------------


@transaction.atomic
def confirm_copy(copy: Copy, *, seen: int, by: Person) -> Copy:
    """Say that a report carries the text of its group; the one it is compared with does so too.

    Raises:
        StaleVersionError: if somebody decided on it since version `seen`.
        RefusedError: if the person sees no other report of the group.
    """
    require(by, Right.DECIDE_COPIES)
    _held(copy.group_id)
    copy = take_version(copy, seen=seen)
    if copy.state != CopyState.PROPOSED:
        raise RefusedError(DECIDED)
    _confirm(copy, verb=CONFIRM, by=by)
    _tell(copy.group_id)
    return copy


@transaction.atomic
def confirm_group(group: CopyGroup, *, seen: int, by: Person) -> int:
    """Confirm every report of a group that waits and that the person may see; say how many.

    Raises:
        StaleVersionError: if a report joined the group or was decided on since version `seen`.
        RefusedError: if the person sees only one report of the group.
    """
    require(by, Right.DECIDE_COPIES)
    group = take_version(group, seen=seen)
    mine = group.copies.standing().visible_to(by)
    if mine.count() < 2:  # noqa: PLR2004 one alone is compared with nothing
        raise RefusedError(NOTHING_TO_COMPARE)
    waiting = list(mine.proposed().order_by("pk"))
    for row in waiting:
        copy = take_version(row, seen=row.version)
        _decide(copy, CopyState.CONFIRMED, verb=CONFIRM, by=by)
    HistoryLine.objects.record(group, verb=CONFIRM_GROUP, by=by)
    _tell(group.pk)
    return len(waiting)


@transaction.atomic
def separate_copy(copy: Copy, *, seen: int, by: Person, reason: str = "") -> list[Claim]:
    """Say that a report is one of its own; give the drafts that the shared claims become in it.

    Only what was confirmed was read as another report's words, so only that leaves drafts, of the
    claims of the most annotated report of the group that the person may see.

    Raises:
        StaleVersionError: if somebody decided on it since version `seen`.
        RefusedError: if it was confirmed and no reason is given, or is separated already.
    """
    require(by, Right.DECIDE_COPIES)
    group = _held_with_text(copy)
    copy = take_version(copy, seen=seen)
    was = copy.state
    if was == CopyState.SEPARATED:
        raise RefusedError(DECIDED)
    if was == CopyState.CONFIRMED and not reason.strip():
        raise RefusedError(SAY_WHY)
    _require_comparison(copy, by=by)
    together = list(_confirmed_articles(copy.group_id))
    other = Copy.objects.read_against(copy, by) if was == CopyState.CONFIRMED else None
    copy.reason = reason.strip()
    _decide(copy, CopyState.SEPARATED, verb=SEPARATE, by=by)
    if group.origin_id == copy.article_id:
        _forget_origin(group, copy.article, by=by)
    drafts = draft_shared_claims(copy.article, other.article, by=by) if other else []
    if was == CopyState.CONFIRMED:
        copies_changed.send(sender=CopyGroup, articles=together)
    return drafts


@transaction.atomic
def join_copy(copy: Copy, *, seen: int, by: Person) -> Copy:
    """Take a separation back: the report is a copy. Drafts that it left and nobody touched go.

    Raises:
        StaleVersionError: if somebody decided on it since version `seen`.
        RefusedError: if the report stands in another group by now.
    """
    require(by, Right.DECIDE_COPIES)
    _held_with_text(copy)
    copy = take_version(copy, seen=seen)
    if copy.state != CopyState.SEPARATED:
        raise RefusedError(DECIDED)
    copy.reason = ""
    with refused_if_taken(ELSEWHERE):
        _confirm(copy, verb=JOIN, by=by)
    withdraw_untouched(copy.article, by=by)
    _tell(copy.group_id)
    return copy


@transaction.atomic
def name_origin(group: CopyGroup, article: Article, *, seen: int, by: Person) -> CopyGroup:
    """Say whose text it is that the reports of a group carry.

    Raises:
        StaleVersionError: if the group has changed since version `seen`.
        RefusedError: if the report does not stand in the group.
    """
    require(by, Right.DECIDE_COPIES)
    group = take_version(group, seen=seen)
    if not group.copies.standing().visible_to(by).filter(article=article).exists():
        raise RefusedError(NOT_IN_GROUP)
    group.origin = article
    group.save(update_fields=["origin"])
    HistoryLine.objects.record(group, verb=NAME_ORIGIN, by=by, report_key=article.key)
    return group


@transaction.atomic
def read_as_copy(article: Article, *, by: Person) -> None:
    """Note that somebody has read in a confirmed copy what is not in the report it repeats.

    Raises:
        RefusedError: if the report is no confirmed copy of one with claims that the person may see.
    """
    require(by, Right.MARK_CLAIMS)
    copy = Copy.objects.of_article(article)
    if copy is None or copy.state != CopyState.CONFIRMED:
        raise RefusedError(NO_COPY)
    if Copy.objects.read_against(copy, by) is None:
        raise RefusedError(NO_COPY)
    HistoryLine.objects.record(article, verb=READ_AS_COPY, by=by, report_key=article.key)


# ---- Steps ------------------------------------------------------------------------------------------


def _held_with_text(copy: Copy) -> CopyGroup:
    """Hold a report's text and then its group, in the order of a new text: nobody waits in a ring."""
    hold_text(copy.article.versions.values_list("pk", flat=True).get(is_current=True))
    return _held(copy.group_id)


def _held(group: int) -> CopyGroup:
    """Note that a group changes, and let nobody else decide on it until this transaction ends."""
    CopyGroup.objects.filter(pk=group).update(version=F("version") + 1)
    return CopyGroup.objects.get(pk=group)


def _require_comparison(copy: Copy, *, by: Person) -> None:
    if not Copy.objects.beside(copy).standing().visible_to(by).exists():
        raise RefusedError(NOTHING_TO_COMPARE)


def _confirm(copy: Copy, *, verb: str, by: Person) -> None:
    """Confirm a copy; if none beside it is confirmed yet, so is the report it is compared with."""
    beside = Copy.objects.beside(copy).standing().visible_to(by)
    partner = beside.filter(article=copy.like_id).first() or beside.order_by("pk").first()
    if partner is None:
        raise RefusedError(NOTHING_TO_COMPARE)
    if not beside.confirmed().exists():
        partner = take_version(partner, seen=partner.version)
        _decide(partner, CopyState.CONFIRMED, verb=CONFIRM, by=by)
    _decide(copy, CopyState.CONFIRMED, verb=verb, by=by)


def _decide(copy: Copy, state: CopyState, *, verb: str, by: Person) -> None:
    copy.state, copy.decided_by, copy.decided_at = state, by, timezone.now()
    copy.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    _record(copy, verb, by=by)


def _forget_origin(group: CopyGroup, article: Article, *, by: Person) -> None:
    group.origin = None
    group.save(update_fields=["origin"])
    HistoryLine.objects.record(group, verb=SEPARATE, by=by, report_key=article.key)


def _record(copy: Copy, verb: str, *, by: Person) -> None:
    HistoryLine.objects.record(
        copy, verb=verb, by=by, reason=copy.reason, report_key=copy.article.key
    )


def _confirmed_articles(group: int) -> Iterable[Article]:
    return Article.objects.filter(
        pk__in=Copy.objects.confirmed().filter(group=group).values("article")
    )


def _tell(group: int) -> None:
    """Send word that other reports of a group count as one text now."""
    copies_changed.send(sender=CopyGroup, articles=list(_confirmed_articles(group)))
