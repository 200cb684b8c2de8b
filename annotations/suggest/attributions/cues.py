"""Cue verbs of a sentence, outside its quotations, and the shape that each stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.lexicon import (
    AttributionLexicon,
    CueForm,
    CueType,
    CueVerb,
    Form,
    Kind,
    Role,
    Takes,
)
from annotations.suggest.attributions.tokens import Token

HELPING: Final = frozenset({Kind.AUXILIARY, Kind.MODAL})
BY_THE_WAY: Final = frozenset({Kind.ADVERB, Kind.NOT})
_BEFORE_NOUN: Final = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION})
_BEFORE_ING: Final = frozenset(
    {Kind.WORD, Kind.NAME, Kind.TIME, Kind.OBJECT, Kind.CLOSE, Kind.NUMBER, Kind.OTHER}
)
_BEFORE_VERB: Final = frozenset(
    {Kind.COMMA, Kind.SUBJECT, Kind.RELATIVE, Kind.CONJUNCTION, Kind.THAT, Kind.CLOSE}
)
_SUBJECTS: Final = frozenset(
    {
        Kind.NAME,
        Kind.WORD,
        Kind.NUMBER,
        Kind.TIME,
        Kind.ING,
        Kind.ED,
        Kind.DASH,
        Kind.OTHER,
    }
)
_OPENS: Final = frozenset(
    {
        Kind.THAT,
        Kind.SUBJECT,
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.NAME,
        Kind.COLON,
        Kind.TO,
        Kind.NUMBER,
    }
)
_OPENS_PLAINLY: Final = frozenset({Kind.THAT, Kind.SUBJECT, Kind.COLON, Kind.TO})
_OPENS_NAME: Final = frozenset(
    {Kind.NAME, Kind.DETERMINER, Kind.SUBJECT, Kind.WORD, Kind.POSSESSIVE}
)
_PAST: Final = frozenset({Form.PAST, Form.PARTICIPLE})
_NOUNS: Final = frozenset({Kind.WORD, Kind.NAME})
_NUMBERED: Final = 2  # tokens of "ward 308" before a verb
_HEADLINE: Final = range(4, 31)  # words
_FEW: Final = 12  # one word in so many may have a small letter in a headline with capitals


class Shape(StrEnum):
    """How a cue verb stands in its sentence."""

    FINITE = "finite"
    PASSIVE = "passive"
    INFINITIVE = "infinitive"
    ING = "ing"  # ", saying …"
    GERUND = "gerund"  # "by saying …"
    REDUCED = "reduced"  # "Asked whether …", "claimed by …"
    NOUN = "noun"  # "the claim that …"
    OTHER = "other"  # no verb: "according to", a colon


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue: token numbers of its verb group's first word, of the verb, and of its last word."""

    first: int
    at: int
    last: int
    shape: Shape
    verb: CueVerb
    negated: bool = False

    @property
    def range(self) -> Range:
        """The words to show as the cue: the verb with its particle."""
        return Range(self.at, self.last + 1)


REPORTING: Final = CueVerb(lemma="", type=CueType.REPORT, takes=Takes.NOTHING)


def wordless(first: int, last: int, verb: CueVerb = REPORTING) -> Cue:
    """Make a cue that is no verb of the lexicon: "according to", a colon, an unknown verb."""
    return Cue(first=first, at=first, last=last, shape=Shape.OTHER, verb=verb)


def find_cues(words: Sequence[Token], lexicon: AttributionLexicon) -> Iterator[Cue]:
    """Find the cue verbs outside quotations, in order."""
    is_headline: bool | None = None
    for at, word in enumerate(words):
        form = lexicon.cues.get(word.low)
        if form is None or word.quote >= 0:
            continue
        if at and word.kind is Kind.NAME:
            is_headline = _is_headline(words) if is_headline is None else is_headline
            if not is_headline:
                continue
        cue = _cue(words, at, form)
        if cue is not None:
            yield cue


def _is_left_undone(words: Sequence[Token], first: int) -> bool:
    """Read "without saying" and "has yet to say"."""
    before = words[first - 1] if first else None
    if before is None:
        return False
    is_yet = before.kind is Kind.TO and first > 1 and Role.YET in words[first - 2].roles
    return is_yet or Role.WITHOUT in before.roles


def _is_headline(words: Sequence[Token]) -> bool:
    """Tell whether a headline is written with capitals throughout."""
    low = sum(word.kind in {Kind.WORD, Kind.ED, Kind.ING} for word in words)
    return len(words) in _HEADLINE and low * _FEW < len(words)


def _cue(words: Sequence[Token], at: int, form: CueForm) -> Cue | None:
    following = words[at + 1].low if at + 1 < len(words) else ""
    verb = next((one for one in form.verbs if one.particle in {"", following}), None)
    if verb is None:
        return None
    first, negated = group_start(words, at)
    negated = negated or _is_left_undone(words, first)
    shape = _Standing(words, at, first, form, verb).shape()
    if shape is None:
        return None
    last = at + 1 if verb.particle else at
    return Cue(first=first, at=at, last=last, verb=verb, shape=shape, negated=negated)


def group_start(words: Sequence[Token], at: int) -> tuple[int, bool]:
    """Go back over auxiliaries and adverbs ("has also not said"); tell whether it is negated."""
    first, negated, looked = at, False, at - 1
    while looked >= 0 and words[looked].quote < 0:
        word = words[looked]
        if word.kind in HELPING:
            first = looked
        elif word.kind not in BY_THE_WAY and not _is_amid_verb(words, looked):
            break
        negated |= word.kind is Kind.NOT or word.low.endswith("n't")
        looked -= 1
    while first > 0 and words[first - 1].kind in BY_THE_WAY and words[first - 1].quote < 0:
        first -= 1
    return first, negated


def _is_amid_verb(words: Sequence[Token], at: int) -> bool:
    return at > 0 and Role.AMID_VERB in words[at].roles and words[at - 1].kind in HELPING


@dataclass(frozen=True, slots=True)
class _Standing:
    """A cue form where it stands: is it a verb there, and in what shape?"""

    words: Sequence[Token]
    at: int
    first: int
    form: CueForm
    verb: CueVerb

    def shape(self) -> Shape | None:
        """Tell how the form stands; None if it is a noun or an adjective there."""
        if Form.ING in self.form.forms:
            return self._of_ing()
        if self.form.forms & _PAST:
            return self._of_past()
        return self._of_present()

    @property
    def _helper(self) -> Token | None:
        """The last auxiliary of the verb group."""
        group = self.words[self.first : self.at]
        return next((word for word in reversed(group) if word.kind in HELPING), None)

    @property
    def _before(self) -> Token | None:
        """The word before the verb group."""
        return self.words[self.first - 1] if self.first else None

    @property
    def _after(self) -> Token | None:
        return self.words[self.at + 1] if self.at + 1 < len(self.words) else None

    def _of_ing(self) -> Shape | None:
        helper, before = self._helper, self._before
        if helper is not None:
            return Shape.FINITE if Role.BE in helper.roles else None
        if before is None or before.kind in {Kind.COMMA, Kind.CONJUNCTION, Kind.DASH}:
            return Shape.ING
        if before.kind in {Kind.PREPOSITION, Kind.SUBORDINATOR}:
            return Shape.GERUND
        if before.kind is Kind.SUBJECT and Role.BE in before.roles:
            return Shape.FINITE
        return Shape.ING if before.kind in _BEFORE_ING or before.quote >= 0 else None

    def _of_past(self) -> Shape | None:
        helper = self._helper
        if helper is not None:
            return Shape.PASSIVE if Role.BE in helper.roles else Shape.FINITE
        if self._is_reduced():
            return Shape.REDUCED
        if self.at == 0 or self._is_adjective():
            return None
        return Shape.FINITE

    def _is_reduced(self) -> bool:
        """Read "Asked whether …", "an attack claimed by …"."""
        after = self._after
        if after is None:
            return False
        if Role.BY in after.roles and Takes.AUTHORSHIP in self.verb.takes:
            return True
        if Takes.REDUCED not in self.verb.takes:
            return False
        opens = self.at == 0 or self.words[self.at - 1].kind in {
            Kind.SUBORDINATOR,
            Kind.COMMA,
            Kind.CONJUNCTION,
        }
        leads = self.at == 0 or Role.QUESTION in after.roles or after.low in self.verb.about
        return opens and leads

    def _is_adjective(self) -> bool:
        """Read "the alleged plot", "his stated aim", "384 pledged delegates", "seen by"."""
        before, after = self.words[self.at - 1], self._after
        if before.quote < 0 and Role.GENITIVE in before.roles:
            return True
        if before.kind is Kind.NUMBER and after is not None and after.kind is Kind.WORD:
            return not self._is_numbered()
        if before.quote < 0 and before.kind in _BEFORE_NOUN and Role.ALONE not in before.roles:
            return True
        if after is None:
            return False
        is_list = before.kind in {Kind.COMMA, Kind.CONJUNCTION}
        if self.verb.is_noun_too and is_list and after.kind is Kind.WORD:
            return True
        return Role.BY in after.roles and Takes.THAT not in self.verb.takes

    def _is_numbered(self) -> bool:
        """Tell whether the number before belongs to a name: police of ward 308."""
        noun = self.words[self.at - _NUMBERED] if self.at >= _NUMBERED else None
        return noun is not None and noun.kind in _NOUNS and Role.GENITIVE not in noun.roles

    def _of_present(self) -> Shape | None:
        before = self._before
        if self._helper is not None:
            return Shape.FINITE if Form.BASE in self.form.forms else None
        if before is None:
            return None
        if before.kind is Kind.TO:
            return Shape.INFINITIVE if Form.BASE in self.form.forms else None
        if self.verb.is_noun_too and self._is_noun(before):
            return None
        return Shape.FINITE if self._is_verb_after(before) else None

    def _is_noun(self, before: Token) -> bool:
        """Tell "several states", "a CNN report that" from "they report that"."""
        after = self._after
        is_third = Form.THIRD in self.form.forms
        inverts = is_third and after is not None and after.kind in _OPENS_NAME
        if before.quote >= 0 and not inverts:
            return True
        if before.kind in {Kind.DETERMINER, Kind.NUMBER}:
            return is_third or Role.MANY not in before.roles
        if before.kind not in {Kind.WORD, Kind.COMMA, Kind.CONJUNCTION}:
            return False
        if after is None:
            return True
        opens = _OPENS if before.kind is Kind.WORD else _OPENS_PLAINLY
        return after.quote < 0 and after.kind not in opens

    def _is_verb_after(self, before: Token) -> bool:
        if before.quote >= 0 or before.kind in _BEFORE_VERB:
            return True
        if before.kind in _BEFORE_NOUN:
            return Role.ALONE in before.roles
        if before.kind not in _SUBJECTS or Role.GENITIVE in before.roles:
            return False
        if _opens_content(self._after):
            return not self.verb.is_noun_too or self._agrees(before)
        return not self.verb.is_noun_too and self._agrees(before)

    def _agrees(self, subject: Token) -> bool:
        """Tell whether the word before may be the subject of a present form."""
        if Form.THIRD in self.form.forms or subject.kind is Kind.NAME:
            return True
        return bool(subject.roles & {Role.S_ENDING, Role.PLURAL})


def _opens_content(word: Token | None) -> bool:
    """Tell whether a claim may begin with a word, so that the one before is a verb."""
    if word is None:
        return False
    return word.quote >= 0 or word.kind in _OPENS or Role.QUESTION in word.roles
