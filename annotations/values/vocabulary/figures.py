"""What a figure says: how its words give a number, whose people it counts, what it includes."""

from annotations.values.vocabulary.code import Code, gettext_noop


class Qualifier(Code):
    """How the words give the number; it decides low, best and high."""

    EXACT = "exact", gettext_noop("exactly")
    AT_LEAST = "at_least", gettext_noop("at least")
    MORE_THAN = "more_than", gettext_noop("more than")
    AT_MOST = "at_most", gettext_noop("at most")
    FEWER_THAN = "fewer_than", gettext_noop("fewer than")
    RANGE = "range", gettext_noop("between")
    APPROX = "approx", gettext_noop("about")
    NEARLY = "nearly", gettext_noop("nearly")
    VAGUE = "vague", gettext_noop("a vague word")
    ZERO = "zero", gettext_noop("nobody")
    NO_INFORMATION = "no_information", gettext_noop("no reports")
    UNKNOWN = "unknown", gettext_noop("an unknown number")


class VaguePolicy(Code):
    """How a vague word is turned into a least number; stored beside the words."""

    LITERAL = "literal", gettext_noop("literal")
    ACLED = "acled", gettext_noop("ACLED")


class VagueWord(Code):
    """A word that gives a number without saying one; the labels are the words themselves."""

    PLURAL = "plural", gettext_noop("more than one")
    SEVERAL = "several", gettext_noop("several")
    MANY = "many", gettext_noop("many")
    TENS = "tens", gettext_noop("tens")
    DOZENS = "dozens", gettext_noop("dozens")
    SCORES = "scores", gettext_noop("scores")
    HUNDREDS = "hundreds", gettext_noop("hundreds")
    THOUSANDS = "thousands", gettext_noop("thousands")


class PeopleCounted(Code):
    """Which people of the category a figure counts."""

    ALL = "all", gettext_noop("all")
    CHILDREN = "children", gettext_noop("children")
    WOMEN = "women", gettext_noop("women")
    MEN = "men", gettext_noop("men")


class IncludesPerpetrator(Code):
    """Whether a total counts the perpetrator too."""

    UNSTATED = "unstated", gettext_noop("not stated")
    NO = "no", gettext_noop("no")
    YES = "yes", gettext_noop("yes")


class LinkKind(Code):
    """Whose people a figure counts, seen from another figure of the same report."""

    PART_OF = "part_of", gettext_noop("part of")
    ADDITIVE_TO = "additive_to", gettext_noop("further people, beside")
    RESTATES = "restates", gettext_noop("the same people as")
    DERIVED_FROM = "derived_from", gettext_noop("the reporter’s own sum of")
