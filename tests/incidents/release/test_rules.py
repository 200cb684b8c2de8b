from incidents.release.rules import RULES


def test_every_rule_from_r0_to_r20_is_told_once_in_its_order():
    assert list(RULES) == [f"R{number}" for number in range(21)]


def test_every_rule_is_a_short_sentence():
    assert all(words.endswith(".") and len(words) < 200 for words in RULES.values())
