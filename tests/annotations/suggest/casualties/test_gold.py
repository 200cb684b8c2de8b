"""A small gold set of the engine: patterns, traps and weak points, all of which must hold."""

import pytest

from annotations.values.vocabulary import Category, Harm, PeopleCounted, Qualifier
from tests.annotations.suggest.casualties.told import short, told

FIGURES = [
    (
        "active verb",
        "The blast killed half a dozen tourists.",
        [("half a dozen tourists", "killed", 6, 6)],
    ),
    ("headline", "Bomb kills 12 in Orlec market", [("12", "killed", 12, 12)]),
    ("reduced", "7 killed in attack on Orlec", [("7", "killed", 7, 7)]),
    (
        "at least",
        "At least seven people were killed.",
        [("At least seven people", "killed", 7, None)],
    ),
    (
        "more than",
        "More than 1,200 people were displaced.",
        [("More than 1,200 people", "displaced", 1201, None)],
    ),
    ("up to", "Up to 40 people are feared dead.", [("Up to 40 people", "killed", 0, 40)]),
    ("nearly", "Nearly 30 people were injured.", [("Nearly 30 people", "injured", None, 30)]),
    (
        "range",
        "Between five and seven guards were abducted.",
        [("Between five and seven guards", "abducted", 5, 7)],
    ),
    ("number word", "Twenty-one people have died.", [("Twenty-one people", "killed", 21, 21)]),
    ("both", "Both of them were killed.", [("Both of them", "killed", 2, 2)]),
    ("vague", "Dozens of people were injured.", [("Dozens of people", "injured", 24, None)]),
    (
        "unknown",
        "An unknown number of people were killed.",
        [("An unknown number of people", "killed", None, None)],
    ),
    (
        "no known noun",
        "Five Orleckers were killed in the fight.",
        [("Five Orleckers", "killed", 5, 5)],
    ),
    (
        "bare numbers",
        "The clash left 5 dead and 11 wounded.",
        [("5", "killed", 5, 5), ("11", "injured", 11, 11)],
    ),
    (
        "passive across a relative clause",
        "Three men who were riding in a bus were shot dead.",
        [("Three men", "killed", 3, 3)],
    ),
    (
        "passive across an aside",
        "Three men (all from Orlec) were killed.",
        [("Three men", "killed", 3, 3)],
    ),
    ("reported dead", "Ten miners were reported dead.", [("Ten miners", "killed", 10, 10)]),
    ("shot and died", "A farmer was shot in the head and died.", [("A farmer", "killed", 1, 1)]),
    ("shot two dead", "Gunmen shot two policemen dead.", [("two policemen", "killed", 2, 2)]),
    (
        "beaten to death",
        "A 34-year-old man was beaten to death.",
        [("A 34-year-old man", "killed", 1, 1)],
    ),
    ("fatally wounded", "He fatally wounded a visitor.", [("a visitor", "died_of_wounds", 1, 1)]),
    ("lost lives", "Nine miners lost their lives.", [("Nine miners", "killed", 9, 9)]),
    ("sustained injuries", "Four sustained very minor injuries.", [("Four", "injured", 4, 4)]),
    ("missing", "Three men went missing.", [("Three men", "missing", 3, 3)]),
    ("unharmed", "Three escaped unhurt.", [("Three", "unharmed", 3, 3)]),
    ("murder of", "The murder of six priests shocked the town.", [("six priests", "killed", 6, 6)]),
    (
        "death, a time, of",
        "The death at dawn of nine people was confirmed.",
        [("nine people", "killed", 9, 9)],
    ),
    (
        "owned deed",
        "The six priests' murder shocked the town.",
        [("The six priests", "killed", 6, 6)],
    ),
    ("bodies of", "The bodies of four men were found.", [("four men", "killed", 4, 4)]),
    ("arrest of", "The arrest of 18 people followed.", [("18 people", "detained", 18, 18)]),
    ("deaths counted", "The flood caused nine deaths.", [("nine deaths", "killed", 9, 9)]),
    ("lives", "The flood claimed the lives of five farmers.", [("five farmers", "killed", 5, 5)]),
    ("toll", "The toll rose to 12.", [("12", "killed", 12, 12)]),
    (
        "toll after the number",
        "The blast raised to 12 the number of dead.",
        [("12", "killed", 12, 12)],
    ),
    (
        "list of objects",
        "Rebels killed two soldiers, a nurse and three boys.",
        [
            ("two soldiers", "killed", 2, 2),
            ("a nurse", "killed", 1, 1),
            ("three boys", "killed", 3, 3),
        ],
    ),
    (
        "list of subjects",
        "Two soldiers and three policemen were killed.",
        [("Two soldiers", "killed", 2, 2), ("three policemen", "killed", 3, 3)],
    ),
    (
        "along with",
        "The owner was killed along with two guards.",
        [("The owner", "killed", 1, 1), ("two guards", "killed", 2, 2)],
    ),
    ("the dead include", "The dead include two children.", [("two children", "killed", 2, 2)]),
    ("among the injured", "Among the injured are two girls.", [("two girls", "injured", 2, 2)]),
    ("four of the dead", "Four of the dead were soldiers.", [("Four of the dead", "killed", 4, 4)]),
    ("described", "Four wounded soldiers arrived.", [("Four wounded soldiers", "injured", 4, 4)]),
    (
        "either harm",
        "Ten people were killed or wounded.",
        [("Ten people", "casualties_unspecified", 10, 10)],
    ),
    (
        "casualties",
        "There were 30 casualties.",
        [("30 casualties", "casualties_unspecified", 30, 30)],
    ),
    (
        "claimed to have killed",
        "The group claimed to have killed 20 soldiers.",
        [("20 soldiers", "killed", 20, 20)],
    ),
    (
        "may have been killed",
        "Twenty people may have been killed.",
        [("Twenty people", "killed", 20, 20)],
    ),
    (
        "attempt beside it",
        "During the murder attempt 7 people were killed.",
        [("7 people", "killed", 7, 7)],
    ),
    (
        "dead bodies",
        "Television showed dead bodies in the square.",
        [("dead bodies", "killed", 2, None)],
    ),
    (
        "counted dead bodies",
        "Two dead bodies were pulled from the river.",
        [("Two dead bodies", "killed", 2, 2)],
    ),
    (
        "upper case",
        "SEVEN PEASANTS WERE KILLED AND 3 WOUNDED NEAR ORLEC.",
        [("SEVEN PEASANTS", "killed", 7, 7), ("3", "injured", 3, 3)],
    ),
    (
        "a broken line",
        "AT DAWN A COLUMN OF REBELS TOOK THE TOWN OF ORLEC, WHERE SIX\n"
        "NURSES WERE KILLED IN THE HOSPITAL, AND LATER IN THE NIGHT THREE\nFARMERS DIED.",
        [("SIX\nNURSES", "killed", 6, 6), ("THREE\nFARMERS", "killed", 3, 3)],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in FIGURES], ids=[row[0] for row in FIGURES]
)
def test_figure_is_found_with_its_words_harm_and_bounds(text, expected):
    assert short(text) == expected


WEAK_POINTS = [
    (
        "apprehended is another man's",
        "The raid ended with a guard killing a police officer who was searching him, "
        "and a friend was apprehended.",
        ("a police officer", "killed"),
    ),
    (
        "who died is not the assaulted",
        "Relatives assaulted a health worker after the boy died.",
        ("the boy", "killed"),
    ),
    ("an age is no number of dead", "Marek Olun, 46, was killed.", ("Marek Olun", "killed")),
    (
        "backpacks are no people",
        "The gunmen wounded four and took three backpacks.",
        ("four", "injured"),
    ),
    ("a wish is no death", "The brothers wanted the man dead.", None),
    (
        "three wounded beside killed",
        "The band left 9 peasants killed and 3 wounded.",
        ("9 peasants", "killed"),
    ),
]


@pytest.mark.parametrize(
    ("text", "first"), [row[1:] for row in WEAK_POINTS], ids=[row[0] for row in WEAK_POINTS]
)
def test_weak_point_of_earlier_readers_holds(text, first):
    found = short(text)
    assert (found[0][:2] if found else None) == first
    assert not any(harm == "detained" and words == "a police officer" for words, harm, *_ in found)
    assert not any(words in {"a health worker", "46", "three"} for words, *_ in found)


def test_the_wounded_after_the_killed_are_not_killed():
    assert short("The band left 9 peasants killed and 3 wounded.")[1] == ("3", "injured", 3, 3)


TRAPS = [
    ("threat", "They threatened to kill ten hostages."),
    ("could have", "The shelling could have killed dozens."),
    ("plot", "Police foiled a plot to murder two judges."),
    ("denial", "Police denied killing two students."),
    ("negation", "The blast did not kill two guards."),
    ("condition", "Nothing will change if ten people are killed."),
    ("animals", "Two horses and a goat were killed."),
    ("an injured animal", "An injured police horse was treated."),
    ("money", "The attack cost 5 million pesos and $200."),
    ("a day", "They were killed on 7 November."),
    ("a year", "The mine was closed after the deaths of 2009."),
    ("a clock time", "They were killed at 5:30 p.m. near Orlec."),
    ("a distance", "They were killed 12 kilometres from Orlec."),
    ("a time later", "They were killed 20 minutes later."),
    ("an ordinal", "They were killed in the 3rd attack."),
    ("a name with a number", "They were killed by battalion 101."),
    ("attackers", "They were killed by five gunmen on two motorcycles."),
    ("speakers", "Two witnesses said the road was closed after the deaths."),
    ("a street", "The wounded were taken to 3 hospitals."),
    ("own death threatened", "He threatened to blow himself up."),
]


@pytest.mark.parametrize("text", [row[1] for row in TRAPS], ids=[row[0] for row in TRAPS])
def test_trap_gives_no_figure(text):
    assert [found for found in short(text) if found[2] is not None] == []


WHOM = [
    ("Four members of the security forces were killed.", Category.SECURITY_FORCES),
    ("Two members of the National Security Committee were killed.", Category.INTELLIGENCE),
    ("A security guard was killed.", Category.PRIVATE_GUARD),
    ("Two border guards were killed.", Category.BORDER_GUARD),
    ("Three police officers were killed.", Category.POLICE),
    ("Three army officers were killed.", Category.MILITARY),
    ("Two officers from the traffic police were killed.", Category.POLICE),
    ("Two aid workers were killed.", Category.AID_WORKER),
    ("Two health workers were killed.", Category.MEDICAL_WORKER),
    ("Two government officials were killed.", Category.CIVIL_OFFICIAL),
    ("Two television journalists were killed.", Category.JOURNALIST),
    ("Two priests were killed.", Category.RELIGIOUS_FIGURE),
    ("Two firefighters were killed.", Category.EMERGENCY_WORKER),
    ("Two villagers were killed.", Category.CIVILIAN),
    ("Two islamist militia members were killed.", Category.ARMED_GROUP),
    ("The suspected bomber was killed.", Category.ASSAILANT),
    ("Two people were killed.", Category.UNKNOWN),
]


@pytest.mark.parametrize(("text", "category"), WHOM)
def test_category_is_the_fine_one_the_words_give(text, category):
    assert [found.category for found in told(text)] == [category]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Two girls were killed.", PeopleCounted.CHILDREN),
        ("Two women were killed.", PeopleCounted.WOMEN),
        ("Two men were killed.", PeopleCounted.MEN),
        ("Two people were killed.", PeopleCounted.ALL),
    ],
)
def test_children_women_and_men_are_told_apart(text, people):
    assert [found.people for found in told(text)] == [people]


ABSENCES = [
    (
        "no reports",
        "The ministry said it had no reports of any people wounded.",
        "no reports of any people wounded",
        Harm.INJURED,
        Qualifier.NO_INFORMATION,
    ),
    (
        "not confirmed",
        "Police could not confirm any deaths.",
        "could not confirm any deaths",
        Harm.KILLED,
        Qualifier.NO_INFORMATION,
    ),
    ("nobody", "Nobody was hurt.", "Nobody", Harm.INJURED, Qualifier.ZERO),
    ("no one", "No one was killed in the blast.", "No one", Harm.KILLED, Qualifier.ZERO),
    (
        "none of",
        "None of the 12 passengers was injured.",
        "None of the 12 passengers",
        Harm.INJURED,
        Qualifier.ZERO,
    ),
    (
        "no casualties",
        "There were no casualties.",
        "no casualties",
        Harm.CASUALTIES_UNSPECIFIED,
        Qualifier.ZERO,
    ),
    ("no people", "No soldiers were killed.", "No soldiers", Harm.KILLED, Qualifier.ZERO),
    (
        "not any",
        "The blast did not cause any injuries.",
        "any injuries",
        Harm.INJURED,
        Qualifier.ZERO,
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "harm", "qualifier"),
    [row[1:] for row in ABSENCES],
    ids=[row[0] for row in ABSENCES],
)
def test_nobody_and_nothing_known_are_kept_apart(text, words, harm, qualifier):
    (found,) = told(text)
    assert (found.span.words(text), found.harm, found.qualifier) == (words, harm, qualifier)
    number = 0 if qualifier is Qualifier.ZERO else None
    assert (found.low, found.best, found.high) == (number, number, number)
