"""Groups of reports that carry one text: the list to decide on, a group's page, who carries a claim."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from annotations.models import Article, ArticleVersion, Claim, Copy, CopyGroup, Person, TextPart
from annotations.pages.copy_reading import amount_words
from annotations.querysets import desks_of
from annotations.text.differences import Difference, Op, differences
from annotations.text.matching import Matching, Row, RowKind, match
from annotations.text.origin import Carrier, probable_origin
from annotations.text.shared_paragraphs import shared_paragraphs
from annotations.values.vocabulary import CopyState, SpanKind, gettext_noop

OWN_WORD = gettext_noop("a person has said so")
SHOWN_IN_ROW = 3  # reports of a group that its row in the list names
CREDITS = (SpanKind.BYLINE, SpanKind.DATELINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A group in one row of the list: the reports that the person may see, and how many more."""

    group: CopyGroup
    lead: Article
    others: tuple[Article, ...]  # the first of them
    count: int
    hidden: int  # reports of other desks
    waiting: int
    amount: str


def group_rows(groups: Sequence[CopyGroup], person: Person) -> list[GroupRow]:
    """Put groups into rows, with two queries for all of them."""
    members = _members_of(groups)
    desks = _desks(person)
    found = []
    for group in groups:
        every = members.get(group.pk, [])
        seen = [copy for copy in every if copy.article.desk_id in desks]
        if seen:
            found.append(_group_row(group, seen, hidden=len(every) - len(seen)))
    return found


def _members_of(groups: Iterable[CopyGroup]) -> dict[int, list[Copy]]:
    members: dict[int, list[Copy]] = {}
    rows = Copy.objects.standing().filter(group__in=[group.pk for group in groups])
    for copy in rows.with_report().order_by("group", "pk"):
        members.setdefault(copy.group_id, []).append(copy)
    return members


def _desks(person: Person) -> set[int]:
    return set(desks_of(person).values_list("pk", flat=True))


def _group_row(group: CopyGroup, seen: Sequence[Copy], *, hidden: int) -> GroupRow:
    lead = next((one for one in seen if one.article_id == group.origin_id), seen[0])
    others = [copy.article for copy in seen if copy.pk != lead.pk]
    alike = [copy.containment for copy in seen if copy.like_id]
    return GroupRow(
        group=group,
        lead=lead.article,
        others=tuple(others[:SHOWN_IN_ROW]),
        count=len(seen),
        hidden=hidden,
        waiting=_waiting(seen),
        amount=amount_words(min(alike, default=1.0)),
    )


def _waiting(copies: Sequence[Copy]) -> int:
    """Count the reports to decide on; the first of a group is decided with the one like it."""
    return sum(copy.state == CopyState.PROPOSED and copy.like_id is not None for copy in copies)


# ---- A group's page ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifference:
    """A paragraph that is not the same in both reports: its words, with what was taken and added."""

    kind: RowKind
    pieces: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report of a group beside the origin."""

    copy: Copy
    is_origin: bool
    amount: str
    percent: int
    same: int  # paragraphs that stand in both
    differs: tuple[ShownDifference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """A group as its page shows it."""

    group: CopyGroup
    origin: Article
    why: str  # what the origin is taken for: one of `Ground`, or a person's word
    count: int  # reports that the person sees, on this page of them or not
    members: tuple[Member, ...]
    separated: tuple[Copy, ...]
    hidden: int
    waiting: int

    @property
    def is_named(self) -> bool:
        """Whether a person named this origin; one that this person may not see counts as unnamed."""
        return self.origin.pk == self.group.origin_id

    @property
    def can_compare(self) -> bool:
        """Whether the person sees more than one report, so that they can decide."""
        return self.count > 1


def group_page(
    group: CopyGroup, person: Person, shown: Collection[Copy] | None = None
) -> GroupPage | None:
    """Lay the reports of a group beside its origin, as this person may see them; none if they see none.

    `shown` are the copies of one page of a large group, all if it is not given. Costs the same queries
    for two reports as for ten.
    """
    desks = _desks(person)
    rows = list(group.copies.with_report().select_related("decided_by").order_by("pk"))
    standing = [copy for copy in rows if copy.state != CopyState.SEPARATED]
    seen = [copy for copy in standing if copy.article.desk_id in desks]
    if not seen:
        return None
    texts = _texts([copy.article_id for copy in seen])
    origin, why = _origin(group, [copy.article for copy in seen], texts)
    first = texts[origin.pk].text
    keys = {copy.pk for copy in (seen if shown is None else shown)}
    return GroupPage(
        group=group,
        origin=origin,
        why=why,
        count=len(seen),
        members=tuple(
            _member(copy, origin, match(first, texts[copy.article_id].text))
            for copy in seen
            if copy.pk in keys
        ),
        separated=tuple(
            copy
            for copy in rows
            if copy.state == CopyState.SEPARATED and copy.article.desk_id in desks
        ),
        hidden=len(standing) - len(seen),
        waiting=_waiting(seen),
    )


def _texts(articles: Iterable[int]) -> dict[int, ArticleVersion]:
    """Load the current texts of reports, by the report's id, with their parts."""
    rows = ArticleVersion.objects.filter(article__in=list(articles), is_current=True)
    return {row.article_id: row for row in rows.defer("raw").prefetch_related("parts")}


def _origin(
    group: CopyGroup, articles: Sequence[Article], texts: dict[int, ArticleVersion]
) -> tuple[Article, str]:
    """Give the origin that a person named, else the probable one, and why."""
    named = next((one for one in articles if one.pk == group.origin_id), None)
    if named:
        return named, OWN_WORD
    carriers = [
        Carrier(
            key=article.key,
            outlet=article.outlet.name,
            credit=_credit(article, texts[article.pk]),
            published=article.published_earliest,
            place=article.pk,
        )
        for article in articles
    ]
    found = probable_origin(carriers)
    if found is None:
        return articles[0], ""
    chosen, ground = found
    return next(one for one in articles if one.key == chosen.key), ground.value


def _credit(article: Article, version: ArticleVersion) -> str:
    """Give the words in which a report says where it has its text from."""
    parts: Iterable[TextPart] = version.parts.all()
    said = [part.span.words(version.text) for part in parts if part.kind in CREDITS]
    return " ".join([article.byline, *said])


def _member(copy: Copy, origin: Article, matching: Matching) -> Member:
    rows = [row for row in matching.rows if row.kind not in {RowKind.SAME, RowKind.MOVED}]
    return Member(
        copy=copy,
        is_origin=copy.article_id == origin.pk,
        amount=amount_words(copy.containment),
        percent=round(100 * copy.containment),
        same=len(matching.same_paragraphs),
        differs=tuple(_difference(row, matching) for row in rows),
    )


def _difference(row: Row, matching: Matching) -> ShownDifference:
    old = "\n\n".join(span.words(matching.old) for span in row.old)
    new = "\n\n".join(span.words(matching.new) for span in row.new)
    if row.kind is RowKind.CHANGED:
        return ShownDifference(kind=row.kind, pieces=tuple(differences(old, new)))
    op = Op.REMOVED if row.kind is RowKind.REMOVED else Op.ADDED
    return ShownDifference(kind=row.kind, pieces=(Difference(op, old or new),))


# ---- Who carries a claim ----------------------------------------------------------------------------


@dataclass(kw_only=True)
class _Carrying:
    """Confirmed copies of some reports, with their texts."""

    group_of: dict[int, int] = field(default_factory=dict)  # by report
    members: dict[int, list[Article]] = field(default_factory=dict)  # by group
    texts: dict[int, ArticleVersion] = field(default_factory=dict)  # by report


def articles_carrying(claims: Sequence[Claim]) -> dict[int, list[Article]]:
    """List, by claim (its id), the other reports that say the claim's paragraphs in the same words.

    Only confirmed copies count, by their current text; such a report is a further article for the
    claim, never a further claim (rules R10, R14). A claim that nobody else carries is left out. Four
    queries and those for parts, figures and times that are not loaded, for any number of claims.
    """
    reports = {claim.article_version.article_id for claim in claims}
    carrying = _carrying(reports)
    found = {}
    for claim in claims:
        own = claim.article_version.article_id
        others = carrying.members.get(carrying.group_of.get(own, 0), [])
        carried = [
            article
            for article in others
            if article.pk != own and _carries(claim, own, article, carrying.texts)
        ]
        if carried:
            found[claim.pk] = carried
    return found


def _carrying(reports: set[int]) -> _Carrying:
    confirmed = Copy.objects.confirmed()
    groups = dict(confirmed.filter(article__in=reports).values_list("article", "group"))
    rows = confirmed.filter(group__in=set(groups.values())).with_report()
    members: dict[int, list[Article]] = {}
    for copy in rows.order_by("group", "pk"):
        members.setdefault(copy.group_id, []).append(copy.article)
    articles = [article.pk for row in members.values() for article in row]
    return _Carrying(group_of=groups, members=members, texts=_texts(articles) if articles else {})


def _carries(claim: Claim, own: int, article: Article, texts: dict[int, ArticleVersion]) -> bool:
    version = texts[article.pk]
    parts: Iterable[TextPart] = version.parts.all()
    shared = shared_paragraphs(
        texts[own].text,
        version.text,
        left_out=tuple(part.span for part in parts if part.kind == SpanKind.BOILERPLATE),
    )
    words = (*claim.parts.all(), *claim.figures.all(), *claim.times.all())
    return claim.article_version_id == texts[own].pk and shared.hold(row.span for row in words)
