"""The order of a review: who is who, then the words, then figures and times.

A reviewer reads the words without seeing what anybody made of their numbers, so that the second
reading is a reading of its own. What is hidden until when, and which verbs a page offers, is here.
"""

from dataclasses import dataclass

from annotations.review.transitions import DECISIONS, TRANSITIONS, may_decide
from annotations.rights import Role
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import Code, Verb, gettext_noop


class Step(Code):
    """What a reviewer decides, in this order."""

    WHO = "who", gettext_noop("Who is who")
    WORDS = "words", gettext_noop("The words")
    FIGURES = "figures", gettext_noop("Figures and times")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a claim stands to the person who looks at it. People are ids.

    `editor` last edited the claim; `counts` says whether it has figures or times; `names_open`
    whether this person has names of the report left to decide.
    """

    state: State
    person: int
    roles: frozenset[Role]
    author: int
    editor: int
    words_checked_by: int | None
    counts: bool
    names_open: bool = False

    def may(self, verb: Verb) -> bool:
        """Tell whether this person may use a verb on the claim as it stands now."""
        return (self.state, verb) in TRANSITIONS and may_decide(
            verb, roles=self.roles, person=self.person, author=self.author, editor=self.editor
        )

    @property
    def step(self) -> Step | None:
        """What this person decides now; none if they have nothing to verify here."""
        if not self.may(Verb.VERIFY):
            return None
        if self.names_open:
            return Step.WHO
        if self.counts and self.words_checked_by == self.person:
            return Step.FIGURES
        return Step.WORDS

    @property
    def shows_figures(self) -> bool:
        """Whether figures and times may be shown: not before the words are decided."""
        return self.step in {None, Step.FIGURES}

    @property
    def needs_words_act(self) -> bool:
        """Whether the words are to be decided by an act of their own, before the figures."""
        return self.step is Step.WORDS and self.counts

    @property
    def verbs(self) -> tuple[Verb, ...]:
        """The decisions that the page offers now."""
        offered = tuple(verb for verb in DECISIONS if self.may(verb))
        if self.step is Step.WHO or self.needs_words_act:
            return tuple(verb for verb in offered if verb is not Verb.VERIFY)
        return offered

    @property
    def stopped_by_four_eyes(self) -> bool:
        """Whether only the person's own last change keeps them from verifying (rule R19)."""
        known = (self.state, Verb.VERIFY) in TRANSITIONS
        return known and self.person == self.editor
