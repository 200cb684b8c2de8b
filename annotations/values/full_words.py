"""Figures and times of a claim in full words, as a reviewer reads them.

Plain values in, words out; `translate` puts the marked messages into another language.
"""

from collections.abc import Iterable
from typing import Final, Protocol

from annotations.values.dates import TimeRule, in_words, parse_edtf
from annotations.values.quantities import Counted, Reading, display, echo, read_words
from annotations.values.quantities.wording import HARM_WORDS, Translate
from annotations.values.vocabulary import (
    Category,
    DatePrecision,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
    gettext_noop,
)

NOT_ANSWERED: Final = gettext_noop("not answered yet")
NEW_PEOPLE: Final = gettext_noop("people new in this account")
TIED: Final = gettext_noop("%(kind)s figure %(number)s")
LEFT_AS_WORDS: Final = gettext_noop("left as words: no date")
BY_RULE: Final = gettext_noop("%(rule)s (publication: %(anchor)s)")
TYPED: Final = gettext_noop("typed in, not counted from the words")

_ADDED: Final = gettext_noop("%(numbers)s %(harm)s")

_INCLUDES: Final = {
    IncludesPerpetrator.YES: gettext_noop("counts the attacker too"),
    IncludesPerpetrator.NO: gettext_noop("does not count the attacker"),
}
_INFERRED: Final = gettext_noop("worked out by the journalist; the words give no number")
_EXHAUSTIVE: Final = gettext_noop("its parts make up the whole")
_ACCOUNT: Final = gettext_noop("account %(number)s of the report")
_COMPLETE: Final = gettext_noop("account %(number)s of the report, which it makes complete")
_AS_OF: Final = gettext_noop("as known %(date)s")


class Counting(Protocol):
    """A figure, as a row or as a value: codes of the vocabulary and counts (None is open)."""

    @property
    def quote(self) -> str:
        """Its own words."""

    @property
    def harm(self) -> str:
        """What happened to those counted."""

    @property
    def category(self) -> str:
        """Whom it counts."""

    @property
    def entity_kind(self) -> str:
        """What is counted."""

    @property
    def people(self) -> str:
        """Which people of the category."""

    @property
    def qualifier(self) -> str:
        """How the words give the number."""

    @property
    def low(self) -> int | None:
        """The least."""

    @property
    def best(self) -> int | None:
        """The best."""

    @property
    def high(self) -> int | None:
        """The most."""

    @property
    def approx(self) -> bool:
        """Whether the words did not mean the number to the last person."""

    @property
    def policy(self) -> str:
        """How a vague word was read."""

    @property
    def inferred(self) -> bool:
        """Whether the number stands in no words."""

    @property
    def includes_perpetrator(self) -> str:
        """Whether it counts the attacker too."""

    @property
    def parts_exhaustive(self) -> bool:
        """Whether its parts make up the whole."""

    @property
    def account(self) -> int | None:
        """Which account of the report it belongs to."""

    @property
    def account_complete(self) -> bool:
        """Whether it makes its account complete."""

    @property
    def as_of(self) -> str:
        """When the number was known (EDTF); empty if not said."""


def figure_in_words(figure: Counting, translate: Translate) -> str:
    """Say what a figure counts and how many: "at least 7 civilians killed"."""
    return echo(reading_of(figure), counted_of(figure), translate)


def figures_in_words(figures: Iterable[Counting], translate: Translate) -> list[str]:
    """Say figures in a line: plain numbers of one harm stand together, "4 + 2 killed"."""
    counting = list(figures)
    said: list[str] = []
    for harm in dict.fromkeys(figure.harm for figure in counting):
        same = [figure for figure in counting if figure.harm == harm]
        plain = [figure for figure in same if _is_plain(figure)]
        if len(plain) > 1:
            numbers = " + ".join(display(reading_of(figure), translate) for figure in plain)
            harmed = translate(HARM_WORDS[Harm(harm)])
            said.append(translate(_ADDED) % {"numbers": numbers, "harm": harmed})
            same = [figure for figure in same if not _is_plain(figure)]
        said += [figure_in_words(figure, translate) for figure in same]
    return said


def _is_plain(figure: Counting) -> bool:
    """Tell whether a figure is an exact number of people: others keep their own words."""
    return figure.qualifier == Qualifier.EXACT and figure.entity_kind == EntityKind.HUMAN


def reading_of(figure: Counting) -> Reading:
    """Read a figure's numbers as the words gave them; a vague word is found again in them."""
    vague = figure.qualifier == Qualifier.VAGUE
    again = read_words(figure.quote) if vague else None
    return Reading(
        qualifier=Qualifier(figure.qualifier),
        low=figure.low,
        best=figure.best,
        high=figure.high,
        approx=figure.approx,
        policy=VaguePolicy(figure.policy) if figure.policy else None,
        vague=again.vague if again else None,
    )


def counted_of(figure: Counting) -> Counted:
    """Tell what a figure counts: the harm, and whose."""
    return Counted(
        Harm(figure.harm),
        Category(figure.category),
        PeopleCounted(figure.people),
        EntityKind(figure.entity_kind),
    )


def whose_people(
    links: Iterable[tuple[str, int]], translate: Translate, *, new_people: bool
) -> list[str]:
    """Say whose people a figure counts; nothing is said if nobody has answered.

    `links` are the kinds of its ties with the numbers of the figures they lead to.
    """
    said = [translate(NEW_PEOPLE)] if new_people else []
    return said + [
        translate(TIED) % {"kind": translate(LinkKind(kind).label), "number": number}
        for kind, number in links
    ]


def figure_notes(figure: Counting, translate: Translate) -> list[str]:
    """Say what else somebody set on a figure, beside its number."""
    notes = []
    includes = _INCLUDES.get(IncludesPerpetrator(figure.includes_perpetrator))
    if includes:
        notes.append(translate(includes))
    if figure.inferred:
        notes.append(translate(_INFERRED))
    if figure.parts_exhaustive:
        notes.append(translate(_EXHAUSTIVE))
    if figure.account is not None:
        template = _COMPLETE if figure.account_complete else _ACCOUNT
        notes.append(translate(template) % {"number": figure.account})
    if figure.as_of:
        notes.append(translate(_AS_OF) % {"date": date_in_words(figure.as_of, translate)})
    return notes


def date_in_words(edtf: str, translate: Translate) -> str:
    """Say a stored date; an empty one was left as words."""
    return in_words(parse_edtf(edtf), translate) if edtf else translate(LEFT_AS_WORDS)


def precision_in_words(precision: str, translate: Translate) -> str:
    """Say a precision that the date itself does not tell: a part of its day."""
    part = DatePrecision.PART_OF_DAY
    return translate(part.label) if precision == part else ""


def rule_in_words(rule: str, anchor: str, translate: Translate) -> str:
    """Say by which rule a date was read off its words (R16), and from which publication date."""
    if not rule:
        return translate(TYPED)
    said = translate(TimeRule(rule).label) if rule in set(TimeRule) else rule
    if not anchor:
        return said
    return translate(BY_RULE) % {"rule": said, "anchor": date_in_words(anchor, translate)}
