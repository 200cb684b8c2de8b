from annotations.suggest.casualties import accounts, casualties
from annotations.suggest.lexicon.en.casualties import ENGLISH
from annotations.text.spans import Span

TWICE = (
    "Militant kills 7 in attack in hill city\n\n"
    "The prosecutor said he killed four members of the security forces and two civilians. "
    "He blew himself up when cornered, killing another policeman.\n\n"
    "The office said he killed two members of the National Security Committee.\n\n"
    "He raided a store, killing a security guard and fatally wounding a visitor.\n\n"
    "It said he shot dead two policemen in pursuit. "
    "The suspect later blew himself up when apprehended, killing a police officer."
)


def numbered(text: str, narrators=()) -> list[tuple[str, int]]:
    found = casualties(text, ENGLISH)
    numbers = accounts(text, found, narrators=narrators)
    return [(one.span.words(text), number) for one, number in zip(found, numbers, strict=True)]


def test_nothing_told_has_no_accounts():
    assert accounts("", []) == []


def test_an_attack_told_twice_has_its_total_and_two_tellings():
    assert [number for _, number in numbered(TWICE)] == [1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]


def test_each_telling_adds_up_to_the_total():
    found = casualties(TWICE, ENGLISH)
    sums = dict.fromkeys((1, 2, 3), 0)
    for one, number in zip(found, accounts(TWICE, found), strict=True):
        sums[number] += 0 if one.own_death else one.low or 0
    assert sums == {1: 7, 2: 7, 3: 7}


def test_further_people_stay_in_their_telling():
    text = (
        "Two guards were killed.\n\nA third guard was hurt.\n\nAnother guard was killed on Friday."
    )
    assert {number for _, number in numbered(text)} == {1}


def test_a_total_told_again_begins_no_telling():
    text = "Bomb kills 12 in Orlec\n\nTwelve people were killed on Monday."
    assert [number for _, number in numbered(text)] == [1, 1]


def test_no_reports_against_people_told_before_are_another_telling():
    text = (
        "Three officers were injured.\n\nThe ministry said it had no reports of any people injured."
    )
    assert [number for _, number in numbered(text)] == [1, 2]


def test_a_new_narrator_begins_a_telling():
    text = "Police said 3 men died. The clinic said 5 men died."
    narrators = [(Span(0, 24), "police"), (Span(24, len(text)), "clinic")]
    assert [number for _, number in numbered(text, narrators)] == [1, 2]
    same = [(Span(0, 24), "police"), (Span(24, len(text)), "police")]
    assert [number for _, number in numbered(text, same)] == [1, 1]
