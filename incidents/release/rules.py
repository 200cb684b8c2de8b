"""The rules R0 to R20 in short plain words, as readers find them on the method page."""

from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary import gettext_noop

RULES: Final[Mapping[str, str]] = {
    "R0": gettext_noop(
        "One source telling one toll once in one report is an account. Numbers are put together "
        "inside an account, and accounts are compared, never added."
    ),
    "R1": gettext_noop(
        "Low and high are the least and the most that the sources allow. An open side stays open."
    ),
    "R2": gettext_noop(
        "The best number is an editor’s ruling with its reason; else the one value all accounts "
        "allow, the newest credible account, what most independent origins say, or the lowest."
    ),
    "R3": gettext_noop("Parts that are all there are must add up to their total; a gap is shown."),
    "R4": gettext_noop("A part is never more than its whole."),
    "R5": gettext_noop("“A further three” are added once, and never compared with those before."),
    "R6": gettext_noop("The same people told of twice count once."),
    "R7": gettext_noop(
        "At one time nobody is killed, injured and missing at once. Only people are counted."
    ),
    "R8": gettext_noop(
        "Victims, perpetrators and all people are three numbers; whether a total counts the "
        "attacker is asked of its words."
    ),
    "R9": gettext_noop("“No reports” is not zero, and changes no number. “Nobody” is zero."),
    "R10": gettext_noop(
        "Reports that share a source, carry one text, cite each other or add up another’s parts "
        "are one independent origin, however many they are."
    ),
    "R11": gettext_noop(
        "What a party to the violence says is kept and labelled, and cannot confirm itself."
    ),
    "R12": gettext_noop(
        "A later figure of one source supersedes its earlier one, which stays visible. A toll "
        "that falls is marked “revised down”, with why."
    ),
    "R13": gettext_noop(
        "One toll for several incidents stays with all of them together and is never split in "
        "silence."
    ),
    "R14": gettext_noop(
        "A total of a month or a hospital adds only what no recorded incident counts already."
    ),
    "R15": gettext_noop("A vague word keeps its words and the policy that made a number of it."),
    "R16": gettext_noop("“On Saturday” and “this week” are read from the day of publication."),
    "R17": gettext_noop("An order of events that cannot be is shown, with the words that make it."),
    "R18": gettext_noop(
        "No number is published whose words do not stand in a report, unchanged, at their place."
    ),
    "R19": gettext_noop("Nobody checks a claim that they themselves changed last."),
    "R20": gettext_noop(
        "What could tell who an unnamed source is never leaves the house. A named suspect is "
        "named with who named them."
    ),
}
