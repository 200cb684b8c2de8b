"""What the attribution engine proposes: who says what, and how the report gives it."""

from dataclasses import dataclass

from annotations.suggest.attributions.lexicon import CueType
from annotations.text.spans import Span
from annotations.values.vocabulary import Manner, Polarity, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A proposed claim. Spans are half-open code points of the text.

    `pattern` is the number of the pattern in the project's list (1 "X said that …", 2 a tag after
    it, 3 a tag amid it, 4 a quotation in the next paragraph, 6 "according to", 10 denial, 11
    responsibility, 12 no knowledge, 13 identification, 14 confirmation, 15 accusation, 16 hearsay,
    17 footage or document, 18 told to somebody, 20 two-step source, 21 a noun or "as X put it",
    23 threat or promise).
    `confidence` is a prior of that pattern from 0 to 1, set by hand; it orders and gates, it is no
    probability.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    manner: Manner
    stance: Stance
    polarity: Polarity | None
    cue_lemma: str
    cue_type: CueType
    pattern: int
    confidence: float
    full_source: Span | None = None  # the earlier full name that "the office" or "it" goes back to
    collective: bool = False  # "officials", "police": many, none of them named
    anonymous: bool = False
    anonymity: Span | None = None  # the clause that says so: a property of the source, no claim
    medium: Span | None = None  # the paper that quotes the source
    told_to: Span | None = None
    parent: int | None = None  # the place in the list of the claim that this one is part of
    attitude: bool = False  # a belief, an attitude or a plan rather than a statement
