"""What the attribution engine must know of a language: its closed classes, its cues, its habits.

The machinery holds no words; a language is one value of `AttributionLexicon`. All words are lower
case with plain apostrophes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, StrEnum, auto

from annotations.values.vocabulary import Stance


class CueType(StrEnum):
    """What kind of act a cue names."""

    REPORT = "report"
    CONFIRM = "confirm"
    DENY = "deny"
    CLAIM = "claim"
    ACCUSE = "accuse"
    NO_KNOWLEDGE = "no_knowledge"
    IDENTIFY = "identify"
    COMMIT = "commit"
    HEARSAY = "hearsay"
    BELIEF = "belief"


class Takes(Flag):
    """What may stand beside a cue verb as its content, and how."""

    NOTHING = 0
    THAT = auto()  # said that it rained
    QUESTION = auto()  # asked whether it rained
    CLAUSE = auto()  # said it rained
    QUOTE = auto()  # said, "It rained"
    NOUN = auto()  # denied the report
    DOING = auto()  # threatened to leave
    ABOUT = auto()  # warned of floods
    RECIPIENT = auto()  # told the court that it rained
    TAG = auto()  # it rained, she said
    TOLD = auto()  # a recipient must follow, so that no subject can: told the court
    REDUCED = auto()  # asked whether it rained, she nodded
    AUTHORSHIP = auto()  # an attack claimed by a group
    AS = auto()  # identified him as a guard
    QUOTING = auto()  # was quoted by a paper as saying
    WORDING = auto()  # as she put it


class Form(StrEnum):
    """What an inflected form of a verb may be."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueVerb:
    """A verb that brings a claim; a verb with a particle counts only with it ("rule out")."""

    lemma: str
    type: CueType
    takes: Takes
    particle: str = ""
    about: frozenset[str] = frozenset()  # prepositions that lead to the content: "of"
    is_noun_too: bool = False  # "claims" may be a noun, "says" may not
    stance: Stance | None = None  # where it is not that of the type


@dataclass(frozen=True, slots=True, kw_only=True)
class CueForm:
    """One written form of cue verbs, verbs with particles first."""

    verbs: tuple[CueVerb, ...]
    forms: frozenset[Form]


class Kind(StrEnum):
    """The closed class or the shape of a token."""

    WORD = "word"
    NAME = "name"  # begins with a capital
    NUMBER = "number"
    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    SUBJECT = "subject"  # he, they
    OBJECT = "object"  # him, them
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    RELATIVE = "relative"  # who, which
    THAT = "that"
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    TO = "to"
    NOT = "not"
    ADVERB = "adverb"
    PAST = "past"  # a verb's past form that is nothing else: went
    ED = "ed"  # a past form or a participle: killed
    ING = "ing"
    TIME = "time"  # monday, yesterday
    COMMA = "comma"
    COLON = "colon"
    SEMICOLON = "semicolon"
    DASH = "dash"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    MARK = "mark"  # a quotation mark
    OTHER = "other"


class Role(StrEnum):
    """What a single word does that others of its kind do not."""

    ACCORDING = "according"  # according (to)
    ADJUNCT = "adjunct"  # opens words of time, place or occasion after a cue: after, here
    AGO = "ago"
    ALONE = "alone"  # a determiner that may be a subject: some, this
    AMID_VERB = "amid_verb"  # has long said
    APPROXIMATE = "approximate"  # about (forty)
    ARTICLE = "article"  # a, an
    AS = "as"
    ASIDE = "aside"  # a word between commas that is no apposition: however
    BE = "be"
    BODY = "body"  # a noun for an organisation: office
    BUT = "but"
    BY = "by"
    CALLED = "called"  # before "as" and a name: (a man) identified as
    CIRCUMSTANCE = "circumstance"  # ends what is denied or announced: after, when
    COLLECTIVE = "collective"  # officials, police
    CONTRAST = "contrast"  # joins another clause: while, though
    DEED = "deed"  # a noun for what a group may claim: attack
    FEMININE_OBJECT = "feminine_object"  # her: an object, or a possessive
    GENITIVE = "genitive"  # ends in 's
    HEARSAY = "hearsay"  # reportedly
    IT = "it"
    JOINS = "joins"  # of, and: inside a name
    MANY = "many"  # a plural determiner that may be a subject: many
    MEDIUM = "medium"  # statement, interview
    NOBODY = "nobody"  # no (group)
    ON = "on"  # before a day
    OWN = "own"  # an adverb that belongs to what follows: only
    PERSON = "person"  # he, she
    PLURAL = "plural"  # people, police
    QUANTITY = "quantity"  # more (than)
    QUESTION = "question"  # whether, why
    REFLEXIVE = "reflexive"  # itself
    RESPONSIBILITY = "responsibility"  # claimed responsibility
    S_ENDING = "s_ending"  # ends like a plural or a third person
    SUCH = "such"  # such (as): no circumstance begins
    THAN = "than"
    THEY = "they"
    TIME_LEAD = "time_lead"  # last (week)
    TIME_NOUN = "time_noun"  # week
    WHETHER = "whether"  # opens an indirect question and nothing else
    WHICH = "which"
    WHOSE = "whose"
    WITH = "with"  # opens "with Kim Lee saying"
    WITHOUT = "without"  # before a participle of what is not done: without saying
    YET = "yet"  # before an infinitive of what is not done: yet to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """How words of a language end that are in no list."""

    kinds: Mapping[str, Kind]  # -ing
    genitives: tuple[str, ...]  # -'s
    third: str  # -s, of plurals and of the third person


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Set phrases of a language, to be matched in lower-case text; none repeats without a bound."""

    anonymous: re.Pattern[str]  # who did not want to be named
    no_knowledge: re.Pattern[str]  # has no reports of, where a cue may stand
    knows_nothing: re.Pattern[str]  # that it had no reports: how content begins
    to_blame: re.Pattern[str]  # was responsible for
    responsibility: re.Pattern[str]  # responsibility for: how content begins
    itself: re.Pattern[str]  # that it: how content begins that the source says of itself


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionLexicon:
    """The words of one language."""

    kinds: Mapping[str, Kind]
    roles: Mapping[str, frozenset[Role]]
    endings: Endings
    cues: Mapping[str, CueForm]
    nouns: Mapping[str, CueVerb]  # claim, words: what a noun brings, singular and plural
    tags: frozenset[str]  # forms that most often stand in a tag: said, asked
    phrases: Phrases
