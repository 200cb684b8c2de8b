"""The method page: how numbers are made, drawn from the settings and the vocabularies themselves.

Nothing here says a value of its own: the page changes when the code or a setting does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model

from annotations.models import Figure, Source
from annotations.values.dates import published, read_time, weekday_name
from annotations.values.quantities.readings import (
    ACLED_FLOORS,
    ACLED_SIGNIFICANT,
    LITERAL_FLOORS,
)
from annotations.values.vocabulary import (
    Category,
    Code,
    ConflictType,
    Credibility,
    Grade,
    Harm,
    IncidentType,
    LocationPrecision,
    Qualifier,
    Reliability,
    RollUp,
    SourceKind,
    Stance,
    VaguePolicy,
    VagueWord,
    gettext_noop,
)
from incidents.models import Assessment
from incidents.pages.words import Translate
from incidents.reckoning.codes import Rule, Shape
from incidents.reckoning.naming import GRADE_WORDS
from incidents.reckoning.tree import CHILDREN, PEOPLE, Node
from incidents.release.definitions import DEFINITION_WORDS, PRESUMED_WORDS, Definition
from incidents.release.rules import RULES

# In the order in which rule R2 asks them.
_DECIDE: Final = (Rule.EDITOR, Rule.UNANIMOUS, Rule.NEWEST, Rule.MAJORITY, Rule.LOWEST)
_CODES: Final[Mapping[str, type[Code]]] = {
    gettext_noop("What kind of violence"): IncidentType,
    gettext_noop("What happened to people"): Harm,
    gettext_noop("Who they were"): Category,
    gettext_noop("How words give a number"): Qualifier,
    gettext_noop("What a number can be"): Shape,
    gettext_noop("How a source stands to what it says"): Stance,
    gettext_noop("What kind of source"): SourceKind,
    gettext_noop("How precise a place is"): LocationPrecision,
    gettext_noop("What can disagree"): ConflictType,
}
_A_SUNDAY: Final = "2011-11-13"  # any day: a week is read from it as from a report's publication


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the page and what it means; `is_default` holds until somebody says otherwise."""

    name: str
    words: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class VagueTerm:
    """A vague word, and the least number that each policy makes of it; None: it documents none."""

    name: str
    literal: int
    acled: int | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree of people: its name, and what it is made of."""

    name: str
    parts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """All that the method page says, in the reader's language."""

    definitions: tuple[Term, ...]
    decides: tuple[str, ...]
    rules: tuple[Term, ...]
    grades: tuple[Term, ...]
    reliability: tuple[Term, ...]
    credibility: tuple[Term, ...]
    vague: tuple[VagueTerm, ...]
    vague_policy: str
    is_literal: bool
    acled_significant: int
    week_from: str
    week_to: str
    status: str
    presumes_civilians: bool
    tree: tuple[Branch, ...]
    codes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def method_of(
    policy: VaguePolicy, translate: Translate, *, presumes_civilians: bool = False
) -> Method:
    """Put the method page together; `policy` is the one in force for vague words.

    `presumes_civilians` says whether the dead whose status nobody gives count as civilians.
    """
    definitions = {**DEFINITION_WORDS}
    if presumes_civilians:
        definitions[Definition.CIVILIANS] = PRESUMED_WORDS
    week_from, week_to = _week(translate)
    return Method(
        definitions=_told(Definition, definitions, translate),
        decides=tuple(translate(rule.label) for rule in _DECIDE),
        rules=tuple(Term(name, translate(words)) for name, words in RULES.items()),
        grades=_told(Grade, GRADE_WORDS, translate),
        reliability=_scale(Reliability, _default(Source, "reliability"), translate),
        credibility=_scale(Credibility, _default(Assessment, "credibility"), translate),
        vague=tuple(
            VagueTerm(translate(word.label), LITERAL_FLOORS[word], ACLED_FLOORS.get(word))
            for word in VagueWord
        ),
        vague_policy=translate(policy.label),
        is_literal=policy is VaguePolicy.LITERAL,
        acled_significant=ACLED_SIGNIFICANT,
        week_from=week_from,
        week_to=week_to,
        status=translate(Category(_default(Figure, "category")).label),
        presumes_civilians=presumes_civilians,
        tree=tuple(_tree(translate)),
        codes=tuple(
            (translate(name), tuple((code, translate(words)) for code, words in codes.choices()))
            for name, codes in _CODES.items()
        ),
    )


def _told(codes: type[Code], words: Mapping[Any, str], translate: Translate) -> tuple[Term, ...]:
    """Give each code of a vocabulary with the sentence that says what it means."""
    return tuple(Term(translate(one.label), translate(words[one])) for one in codes)


def _scale(codes: type[Code], default: str, translate: Translate) -> tuple[Term, ...]:
    """Give each code of a scale with its words, and which holds unless somebody says otherwise."""
    return tuple(Term(code, translate(words), code == default) for code, words in codes.choices())


def _default(model: type[Model], field: str) -> str:
    """Give what stands in a field until somebody enters something."""
    return str(model._meta.get_field(field).get_default())  # type: ignore[union-attr]  # noqa: SLF001


def _week(translate: Translate) -> tuple[str, str]:
    """Read "this week" as the desk reads it, and name its first and its last day (R16)."""
    reading = read_time("this week", published(_A_SUNDAY))
    days = (reading.edtf.earliest, reading.edtf.latest) if reading and reading.edtf else ()
    first, last = (day for day in days if day is not None)
    return translate(weekday_name(first)), translate(weekday_name(last))


def _tree(translate: Translate) -> Iterator[Branch]:
    """Give the nodes that have others in them, from all people down."""
    waiting: list[Node] = [PEOPLE]
    for node in waiting:
        waiting += CHILDREN[node]
        names = [translate(child.label) for child in CHILDREN[node]]
        if node is RollUp.VICTIMS:  # what the others leave over, which no sum is made of
            names.append(translate(Category.UNKNOWN.label))
        if names:
            yield Branch(translate(node.label), ", ".join(names))
