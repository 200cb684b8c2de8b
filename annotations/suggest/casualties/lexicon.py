"""What the casualty engine needs of a language: its words for people, harm and the clause.

Every word is lower case, as the engine's own tokens are: "twenty-one" and "34-year-old" are one
word each, and so is every single sign.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag, auto

from annotations.suggest.casualties.tables import QuickTable
from annotations.values.quantities.lexicon import CountWords
from annotations.values.vocabulary import (
    Category,
    EntityKind,
    Harm,
    PeopleCounted,
    Qualifier,
    VagueWord,
)


class Form(Flag):
    """How a word of harm may stand in a clause; a word may have several forms."""

    BASE = auto()
    """The verb's plain form, after "to" or a modal: kill."""
    PAST = auto()
    """The past or the participle, with an object or without: killed."""
    FINITE = auto()
    """A form that is always active: kills, slew."""
    ACTING = auto()
    """The -ing form: killing."""
    DYING = auto()
    """A verb whose subject is harmed: died."""
    STATE = auto()
    """An adjective or participle after or before those harmed: dead, missing."""
    DEED = auto()
    """A noun that takes "of": murder, death."""
    COUNTED = auto()
    """A noun that is counted itself, one for one person: bodies, deaths."""


@dataclass(frozen=True, slots=True)
class HarmWord:
    """A word or phrase of harm."""

    harm: Harm
    forms: Form
    is_sure: bool = True
    """False where the word often means something else: neutralised, stabbed."""


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people, with all it tells of them."""

    category: Category = Category.UNKNOWN
    people: PeopleCounted = PeopleCounted.ALL
    is_plural: bool = False
    kind: EntityKind = EntityKind.HUMAN
    takes_body: bool = False
    """Whether "of the army" after it belongs to the words: a member, an officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """Closed classes: the words that hold a clause together."""

    be: frozenset[str]
    have: frozenset[str]
    modals: frozenset[str]
    tentative: frozenset[str]
    """Modals that with a perfect still tell of harm, only less surely: may have been killed."""
    infinitive: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    adverb_ending: str
    verb_ending: str
    """The ending by which an unknown word is taken for a verb: -ed."""
    acting_ending: str
    """The ending of a verb that is going on: -ing."""
    prepositions: frozenset[str]
    of: frozenset[str]
    origin: frozenset[str]
    """Prepositions between people and the body they serve: of, from."""
    conjunctions: frozenset[str]
    links: frozenset[str]
    """Signs and words that join two phrases of one list: a comma, and, as well as."""
    relatives: frozenset[str]
    subordinators: frozenset[str]
    dual: frozenset[str]
    """Prepositions that begin a clause as well: after, before."""
    determiners: frozenset[str]
    definite: frozenset[str]
    pronouns: frozenset[str]
    subjects: frozenset[str]
    """Pronouns that begin a clause of their own: they, it."""
    hedges: frozenset[str]
    """Participles of speech that describe people as well: three alleged members."""
    whens: frozenset[str]
    """Words of time and place that may follow a verb and are no object: yesterday."""
    speech: frozenset[str]
    verbs: frozenset[str]
    """Common finite verbs that do not end in `verb_ending`: took, opened is not listed."""
    stops: frozenset[str]
    dashes: frozenset[str]
    colons: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    quotes: frozenset[str]
    slashes: frozenset[str]
    closed: frozenset[str] = field(init=False)
    """All words that no phrase for people runs over."""

    def __post_init__(self) -> None:
        closed = (
            self.prepositions | self.links | self.be | self.stops | self.have | self.modals
        ) | (self.relatives | self.subordinators | self.speech | self.openers | self.closers)
        rest = self.determiners | self.pronouns | self.whens | self.infinitive | self.negations
        object.__setattr__(self, "closed", (closed | rest) - self.hedges)


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneWords:
    """Words by which a phrase or clause is read: parts, more people, nobody, oneself, doubt."""

    persons: frozenset[str]
    """Pronouns and the like for one person told of before: he, him, the latter."""
    objects: frozenset[str]
    """Pronouns that are never subjects: him, them, himself."""
    part_cues: QuickTable[bool]
    """What comes before a part: including, among them, of whom."""
    part_ends: QuickTable[bool]
    """What comes after a number that is a part: of them, of whom."""
    more: frozenset[str]
    """Words for further people: another, further, others."""
    also: frozenset[str]
    same: frozenset[str]
    """Determiners by which people spoken of before come again: the, these."""
    leaving: frozenset[str]
    """Verbs before a state and those in it: left (dead two policemen)."""
    includes: frozenset[str]
    joints: frozenset[str]
    """Last words of what joins a list beside the links: as well as, along with."""
    counted: frozenset[str]
    """Nouns in "the number of dead"."""
    tolls: frozenset[str]
    toll_leads: frozenset[str]
    selves: frozenset[str]
    self_blows: frozenset[str]
    """Verbs that with a reflexive tell of the attacker's own death: blew (himself up)."""
    self_tails: frozenset[str]
    nobody: frozenset[str]
    one: frozenset[str]
    """What makes nobody of a negator before it: no one."""
    negators: frozenset[str]
    without: frozenset[str]
    any: frozenset[str]
    realisers: frozenset[str]
    """Words before "to" after which the harm did happen: managed to kill, reported to have."""
    doubts: frozenset[str]
    """Words near the harm by which it did not happen: attempted, threatened, plot."""
    conditions: frozenset[str]
    findings: frozenset[str]
    """Participles before a state: found dead, feared missing."""
    fates: frozenset[str]
    """What follows "to" after a blow that kills: (beaten to) death."""
    groups: frozenset[str]
    """Nouns whose "of" joins a number to them without hiding it: a group of 12."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskWords:
    """What makes a number something other than people."""

    months: frozenset[str]
    units: frozenset[str]
    """Units after a number: km, years, dollars, per cent."""
    money: frozenset[str]
    before: frozenset[str]
    """Words before a number that make it a name, an age or a time: aged, number, at about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtyLexicon:
    """One language's words for casualties."""

    language: str
    counts: CountWords
    nouns: Mapping[str, PersonNoun]
    titles: frozenset[str]
    """Nouns that stand before a name without an article: mayor, general."""
    describing: frozenset[str]
    """Nouns that as often describe the next one: a local man, two rebel fighters."""
    age_endings: tuple[str, ...]
    """How a word for an age ends: (34)-year-old."""
    plural_ending: str
    """The ending by which an unknown word is taken for a plural."""
    bodies: Mapping[str, Category]
    """Bodies people serve in, and modifiers that tell it: army, police."""
    body_names: QuickTable[Category]
    """The same in several words: security forces, security guard."""
    things: frozenset[str]
    """Nouns that are no people: bombs, houses."""
    harms: Mapping[str, HarmWord]
    harm_phrases: QuickTable[HarmWord]
    blows: Mapping[str, Form]
    """Verbs of violence that say neither death nor injury: shot, beaten."""
    sufferings: Mapping[str, HarmWord]
    """Verbs that tell of harm with one of the nouns of `suffered`: sustained (a light wound)."""
    suffered: frozenset[str]
    takings: Mapping[str, HarmWord]
    """Verbs that tell of harm with one of `taken` after their object: took (two men hostage)."""
    taken: frozenset[str]
    killed: HarmWord
    """What a blow becomes if death is told: shot (dead)."""
    either: HarmWord
    """Death and injury told of one number: killed or wounded."""
    clause: ClauseWords
    scene: SceneWords
    masks: MaskWords
    abbreviations: frozenset[str]
    """Words whose full stop ends no clause: gen, mr."""
    leads: QuickTable[Qualifier] = field(init=False)
    trails: QuickTable[Qualifier] = field(init=False)
    vague: QuickTable[VagueWord] = field(init=False)
    absences: QuickTable[Qualifier] = field(init=False)
    numbers: frozenset[str] = field(init=False)
    """Words that a number in words may begin with."""

    def __post_init__(self) -> None:
        counts = self.counts
        object.__setattr__(self, "leads", QuickTable(counts.leads))
        object.__setattr__(self, "trails", QuickTable(counts.trails))
        object.__setattr__(self, "vague", QuickTable(counts.vague))
        object.__setattr__(self, "absences", QuickTable(counts.absences))
        numbers = counts.whole.tokens | counts.small.keys() | counts.scales.keys()
        object.__setattr__(self, "numbers", numbers)
