"""Figures as a sentence gives them, before they are set against the other ones of the report."""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.casualties.absences import Absence
from annotations.suggest.casualties.casualty import Casualty
from annotations.suggest.casualties.findings import predicate
from annotations.suggest.casualties.patterns import (
    BARE_PLURAL,
    BY_NAME,
    BY_PRONOUN,
    DEFINITE,
    ONE_BY_ARTICLE,
    PRIORS,
    TENTATIVE,
    UNKNOWN_NOUN,
    UNSURE_WORD,
    Pattern,
)
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.scene import Finding, Scene
from annotations.text.spans import Span
from annotations.values.quantities import Reading, read_words, reading
from annotations.values.vocabulary import (
    Category,
    Harm,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
    VagueWord,
)

_ALSO: Final = 3  # words beside a phrase in which "also" makes its people further ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a figure stands: the indices of its paragraph and its sentence in the report."""

    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A figure with what its sentence says of its relation to other figures.

    `noun` is the word for the people, empty for a bare number. Without `has_harm` the figure takes
    the harm of the one it is a part of; with `is_near` that one must stand in the same sentence.
    """

    casualty: Casualty
    place: Place
    noun: str = ""
    has_harm: bool = True
    is_part: bool = False
    is_more: bool = False
    is_same: bool = False
    is_pronoun: bool = False
    is_near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Who:
    """Whom a figure counts."""

    category: Category = Category.UNKNOWN
    people: PeopleCounted = PeopleCounted.ALL
    own_death: bool = False
    named_single: bool = False


def phrase_draft(
    scene: Scene, phrase: Phrase, finding: Finding, policy: VaguePolicy, place: Place
) -> Draft:
    """Make a draft of a phrase and what it was found to have suffered."""
    words = scene.words
    told = predicate(scene, phrase) if finding.pattern is Pattern.PART else None
    whom = told or phrase
    casualty = _casualty(
        words.span(phrase.first, phrase.end),
        finding.harm or Harm.KILLED,
        _reading(scene, phrase, policy),
        _Who(
            category=whom.category,
            people=whom.people,
            named_single=phrase.size is Size.NAMED,
        ),
        (finding.pattern, _confidence(phrase, finding)),
    )
    return Draft(
        casualty=casualty,
        place=place,
        noun="" if phrase.head is None else words.at(phrase.head),
        has_harm=finding.harm is not None,
        is_part=finding.is_part or phrase.is_part,
        is_more=_is_more(scene, phrase),
        is_same=phrase.is_definite,
        is_pronoun=phrase.size is Size.PRONOUN,
        is_near=phrase.is_bare and not told and not phrase.is_part,
    )


def absence_draft(scene: Scene, absence: Absence, place: Place) -> Draft:
    """Make a draft of words that say that nobody was harmed, or that nothing is known."""
    casualty = _casualty(
        scene.words.span(absence.first, absence.end),
        absence.harm,
        reading(absence.qualifier),
        _Who(),
        (absence.pattern, PRIORS[absence.pattern]),
    )
    return Draft(casualty=casualty, place=place)


def own_death_draft(scene: Scene, words: tuple[int, int], place: Place) -> Draft:
    """Make a draft of the words `[first, end)` that tell of an attacker's own death."""
    casualty = _casualty(
        scene.words.span(*words),
        Harm.KILLED,
        reading(Qualifier.EXACT, 1),
        _Who(category=Category.ASSAILANT, own_death=True),
        (Pattern.ITSELF, PRIORS[Pattern.ITSELF]),
    )
    return Draft(casualty=casualty, place=place, is_same=_is_definite(scene, words[0]))


def _casualty(
    span: Span, harm: Harm, read: Reading, who: _Who, found: tuple[Pattern, float]
) -> Casualty:
    return Casualty(
        span=span,
        harm=harm,
        qualifier=read.qualifier,
        low=read.low,
        best=read.best,
        high=read.high,
        approx=read.approx,
        policy=read.policy,
        category=who.category,
        people=who.people,
        own_death=who.own_death,
        named_single=who.named_single,
        pattern=found[0],
        confidence=round(found[1], 2),
    )


def _reading(scene: Scene, phrase: Phrase, policy: VaguePolicy) -> Reading:
    """Read a phrase as its words would be read if a person had marked them; else its number."""
    words, language = scene.words, scene.words.lexicon.language
    if phrase.size in {Size.PRONOUN, Size.NAMED}:
        return reading(Qualifier.EXACT, 1)
    whole = words.span(phrase.first, phrase.end).words(words.text)
    read = read_words(whole, policy=policy, language=language)
    if read is None and phrase.told > phrase.first:
        number = words.span(phrase.first, phrase.told).words(words.text)
        read = read_words(number, policy=policy, language=language)
    return read or _least_reading(phrase, policy)


def _least_reading(phrase: Phrase, policy: VaguePolicy) -> Reading:
    """Read a phrase whose words cannot be read by what kind of phrase it is."""
    if phrase.size is Size.ONE:
        return reading(Qualifier.EXACT, 1)
    if phrase.size in {Size.PLURAL, Size.VAGUE}:
        return reading(Qualifier.VAGUE, policy=policy, vague=VagueWord.PLURAL)
    return reading(Qualifier.UNKNOWN)


def _confidence(phrase: Phrase, finding: Finding) -> float:
    """Lower a pattern's prior by every doubt that the words give."""
    doubts = (
        (not finding.is_sure, UNSURE_WORD),
        (finding.is_tentative, TENTATIVE),
        (not phrase.is_known, UNKNOWN_NOUN),
        (phrase.size is Size.PLURAL, BARE_PLURAL),
        (phrase.size is Size.PRONOUN, BY_PRONOUN),
        (phrase.size is Size.NAMED, BY_NAME),
        (phrase.size is Size.ONE and phrase.is_definite, DEFINITE),
        (phrase.size is Size.ONE and not phrase.is_definite, ONE_BY_ARTICLE),
    )
    confidence = PRIORS[finding.pattern]
    for applies, factor in doubts:
        confidence *= factor if applies else 1
    return confidence


def _is_more(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether further people are counted: another, two others, "also" beside them."""
    words, cues = scene.words, scene.words.lexicon.scene
    inside = words.words[phrase.first : phrase.end]
    if not phrase.is_definite and not cues.more.isdisjoint(inside):
        return True
    beside = words.words[max(0, phrase.first - _ALSO) : phrase.end + _ALSO]
    return not cues.also.isdisjoint(beside)


def _is_definite(scene: Scene, at: int) -> bool:
    """Tell whether the clause before a place has no new person as its subject: "a man"."""
    news = (
        phrase for phrase in reversed(scene.phrases) if phrase.end <= at and phrase.size is Size.ONE
    )
    nearest = next(news, None)
    return nearest is None or nearest.is_definite
