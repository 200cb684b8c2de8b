"""Claims of one report as drafts of another that says the same words: what a separation leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from annotations.actions.claims import correct_claim, mark_claim, withdraw_claim
from annotations.actions.events import open_event
from annotations.actions.giving_way import content_of_claims, give_way
from annotations.actions.parting import content_of
from annotations.actions.sources import SourceFacts, make_source, protect_source
from annotations.actions.storing import hold_text
from annotations.actions.times import rebind_times
from annotations.content import ClaimContent, FigureContent, PartContent, TimeContent
from annotations.models import Article, Claim, HistoryLine, Person, ReportedEvent, Source
from annotations.models.fields import new_key
from annotations.suggest.overlap import is_dealt_with
from annotations.text.shared_paragraphs import SharedParagraphs, shared_paragraphs
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimState, PartRole, SpanKind, gettext_noop

COPIED = gettext_noop("take over from another report")
TIED = gettext_noop("tie as in the other report")
PROTECTED_THERE = gettext_noop("Another desk protects this source.")
_MADE = frozenset({COPIED, TIED, gettext_noop("recompute")})  # by a separation, and by nobody since


def draft_shared_claims(article: Article, other: Article, *, by: Person) -> list[Claim]:
    """Make drafts on a report of the claims of another one whose paragraphs stand in both.

    Each comes with its source, event, figures, times and ties; where those belong to the other report
    they get a twin here. Words that a claim of this report takes already are left out, and so are
    sources that the person may not see. Relative times count from this report's own date. Must run in
    the transaction of an action.
    """
    version = article.current
    hold_text(version.pk)
    rest = version.parts.filter(kind=SpanKind.BOILERPLATE)
    left_out = tuple(part.span for part in rest)
    shared = shared_paragraphs(other.current.text, version.text, left_out=left_out)
    taken = content_of_claims(version)
    rows = Claim.objects.visible_to(by).of_article(other).live().with_report().with_words()
    shown = _shown_to(by, rows)
    going = [
        claim
        for claim in rows
        if shared.hold(words_of_claim(claim))
        and (claim.source_id is None or claim.source_id in shown)
        and not is_dealt_with(_moved_content(claim, shared), taken)
    ]
    drafts = _Going(article=article, shared=shared, by=by).over(going)
    if drafts and article.published != other.published:
        rebind_times(article, by=by)
    return drafts


def withdraw_untouched(article: Article, *, by: Person) -> int:
    """Withdraw the drafts that a separation left and nobody has touched since; say how many."""
    drafts = Claim.objects.of_article(article).filter(state=ClaimState.DRAFT)
    lines = HistoryLine.objects.filter(kind="claim", report_key=article.key)
    verbs: dict[str, set[str]] = {}
    for key, verb in lines.values_list("object_key", "verb"):
        verbs.setdefault(key, set()).add(verb)
    untouched = [
        claim
        for claim in drafts
        if COPIED in verbs.get(claim.key, ()) and verbs[claim.key] <= _MADE
    ]
    for claim in untouched:
        withdraw_claim(claim, seen=claim.version, by=by, reason="a copy after all")
    return len(untouched)


def words_of_claim(claim: Claim) -> list[Span]:
    """List everything that a claim rests on: its parts, the words of its figures and of its times."""
    rows = (*claim.parts.all(), *claim.figures.all(), *claim.times.all())
    return [row.span for row in rows]


def _shown_to(by: Person, claims: Iterable[Claim]) -> set[int]:
    """Give the ids of the sources of claims that a person may see."""
    sources = {claim.source_id for claim in claims if claim.source_id is not None}
    return set(Source.objects.visible_to(by).filter(pk__in=sources).values_list("pk", flat=True))


def _moved_content(claim: Claim, shared: SharedParagraphs) -> list[Span]:
    content = [part.span for part in claim.parts.all() if part.role == PartRole.CONTENT]
    return [moved for span in content if (moved := shared.place(span))]


@dataclass(kw_only=True)
class _Going:
    """Claims on their way into another report, and what the keys they name are there."""

    article: Article
    shared: SharedParagraphs
    by: Person
    keys: dict[str, str] = field(default_factory=dict)  # of figures, times, claims, sources, events

    def over(self, claims: Sequence[Claim]) -> list[Claim]:
        """Mark them all, then tie them to each other: a tie may lead to a later claim."""
        contents = {claim.pk: content_of(claim) for claim in claims}
        self._name_anew(contents.values())
        made = [self._mark(claim, contents[claim.pk]) for claim in claims]
        self.keys |= {old.key: new.key for old, new in zip(claims, made, strict=True)}
        return [
            self._tied(new, old, contents[old.pk]) for old, new in zip(claims, made, strict=True)
        ]

    def _name_anew(self, contents: Iterable[ClaimContent]) -> None:
        for content in contents:
            self.keys |= {figure.key: new_key() for figure in content.figures}
            self.keys |= {time.key: new_key() for time in content.times}

    def _mark(self, claim: Claim, content: ClaimContent) -> Claim:
        made = mark_claim(
            self.article,
            self._moved(claim, content, tied=False),
            by=self.by,
            verb=COPIED,
            reason=self._where_from(claim),
        )
        give_way(made)
        return made

    def _tied(self, made: Claim, claim: Claim, content: ClaimContent) -> Claim:
        whole = self._moved(claim, content, tied=True)
        if whole == self._moved(claim, content, tied=False):
            return made
        return correct_claim(made, whole, seen=made.version, by=self.by, verb=TIED)

    def _where_from(self, claim: Claim) -> str:
        other = claim.article_version.article
        if other.desk_id != self.article.desk_id:  # its name is not for everybody of this desk
            return f"claim {claim.number} of a report of another desk"
        return f"claim {claim.number} of {other.outlet}: {other.title}"

    def _moved(self, claim: Claim, content: ClaimContent, *, tied: bool) -> ClaimContent:
        source = claim.source or (claim.continues.source if claim.continues else None)
        continues = self.keys.get(content.continues, "") if tied else ""
        lost = bool(content.continues) and not (content.source or content.own_voice or continues)
        named = source if content.source or lost else None
        same_desk = claim.article_version.article.desk_id == self.article.desk_id
        return replace(
            content,
            note=content.note if same_desk else "",  # a desk's own word to its reviewers
            parts=tuple(self._part(part) for part in content.parts),
            figures=tuple(self._figure(one, tied=tied) for one in content.figures),
            times=tuple(self._time(one, tied=tied) for one in content.times),
            source=self._source(named) if named else "",
            continues=continues,
            parent=self.keys.get(content.parent, "") if tied else "",
            event=self._event(claim.event) if claim.event else "",
        )

    def _place(self, start: int, end: int) -> Span:
        span = self.shared.place(Span(start, end))
        if span is None:  # only what the shared paragraphs hold comes here
            raise LookupError(start, end)
        return span

    def _part(self, part: PartContent) -> PartContent:
        span = self._place(part.start, part.end)
        return replace(part, start=span.start, end=span.end)

    def _figure(self, figure: FigureContent, *, tied: bool) -> FigureContent:
        links = [(kind, self.keys[to]) for kind, to in figure.links if tied and to in self.keys]
        span, key = self._place(figure.start, figure.end), self.keys[figure.key]
        return replace(figure, start=span.start, end=span.end, key=key, links=tuple(links))

    def _time(self, time: TimeContent, *, tied: bool) -> TimeContent:
        anchor = self.keys.get(time.anchor_mark, "") if tied else ""
        span, key = self._place(time.start, time.end), self.keys[time.key]
        return replace(time, start=span.start, end=span.end, key=key, anchor_mark=anchor)

    def _event(self, event: ReportedEvent) -> str:
        """Give the event of this name here; the first time, it is opened with what is known of it."""
        if event.key not in self.keys:
            same = self.article.events.filter(label=event.label).first()
            here = same or open_event(
                self.article,
                label=event.label,
                place=event.place,
                when=event.when,
                is_background=event.is_background,
                by=self.by,
            )
            self.keys[event.key] = here.key
        return self.keys[event.key]

    def _source(self, source: Source) -> str:
        """Give a lasting source; one that belongs to the other report gets a twin in this one."""
        while source.merged_into:
            source = source.merged_into
        if source.only_in_id is None or source.only_in_id == self.article.pk:
            return str(source.key)
        if source.key not in self.keys:
            self.keys[source.key] = self._twin(source).key
        return self.keys[source.key]

    def _twin(self, source: Source) -> Source:
        parent = source.parent
        if parent and parent.only_in_id not in {None, self.article.pk}:
            parent = Source.objects.get(key=self._source(parent))
        names = "label kind named anonymity_reason proximity scale place reliability"
        facts = SourceFacts(**{name: getattr(source, name) for name in names.split()})
        twin = make_source(facts, by=self.by, only_in=self.article, parent=parent)
        if not source.protected:
            return twin
        Source.objects.filter(pk=twin.pk).update(only_in=self.article)  # named ones as well
        # Who it is stays in one place: with the first report's source. So does a desk's own word why.
        same_desk = source.only_in is not None and source.only_in.desk_id == self.article.desk_id
        return protect_source(
            twin,
            seen=twin.version,
            reason=source.protected_reason if same_desk else PROTECTED_THERE,
            label=source.label,
            by=self.by,
            identity={},
        )
