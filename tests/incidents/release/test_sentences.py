import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.values.quantities import spelled
from incidents.release.sentences import attributed, plain
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
    figure,
    one_toll,
    record,
    source,
)

OFFICE = "Prosecutor's Office"
MINISTRY = "Emergencies Ministry, Zhambyl region"
IN_WORDS = {spelled(n): n for n in range(1, 10)}


def short(record):
    return plain([attributed(record).short])


def long(record):
    return plain(attributed(record).long)


def taraz(**more):
    """An office tells seven part by part and an attacker in its story; a ministry had no reports."""
    figures = [
        figure("f1", 4, 4, 4, category="security_forces"),
        figure("f2", 2, 2, 2, category="civilian"),
        figure("f3", 1, 1, 1, category="police", further=True),
        figure("f4", 1, 1, 1, category="assailant", inferred=True, includes_perpetrator="yes"),
        figure("f5", None, None, None, harm="injured", qualifier="no_information"),
        figure("f6", 3, 3, 3, harm="injured", category="police"),
    ]
    claims = [claim(f"c{n}", "s2" if n == 5 else "s1") for n in range(1, 7)]
    sources = [source("s1", OFFICE, kind="prosecution"), source("s2", MINISTRY)]
    cells = [
        cell("killed", "victims", (7, 7, 7), account("s1", *figures[:3])),
        cell("killed", "perpetrators", (0, 1, 1), account("s1", figures[3], low=0)),
        cell("killed", "people", (7, 8, 8)),
        cell("injured", "victims", (3, 3, 3), account("s1", figures[5]), absent=[figures[4]]),
    ]
    return record(sources, claims, figures, cells, **more)


def test_the_short_form_tells_the_toll_its_source_and_who_had_no_reports():
    assert short(taraz()) == (
        "At least seven people were killed, adding up what Prosecutor's Office said; "
        "three police officers were injured, Prosecutor's Office said; "
        "Emergencies Ministry, Zhambyl region, said it had no reports of anyone injured."
    )


def test_the_long_form_tells_each_part_and_what_is_only_inferred():
    assert long(taraz()) == (
        "Four members of the security forces, two civilians and one further police officer were "
        "killed, Prosecutor's Office said, which adds up to seven. "
        "One assailant was killed too, according to the account of Prosecutor's Office, though no "
        "source says so in words. "
        "Three police officers were injured, Prosecutor's Office said. "
        "Emergencies Ministry, Zhambyl region, said it had no reports of anyone injured."
    )


def test_each_clause_leads_to_its_claims():
    written = attributed(taraz())

    assert [clause.claims for clause in written.short] == [("c1", "c2", "c3"), ("c6",), ("c5",)]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (figure("f1", 1, 1, 1), "One person was killed, Harbour police said."),
        (figure("f1", 1, 1, None, qualifier="at_least"), "At least one person was killed, Harb"),
        (figure("f1", 8, 8, None, qualifier="more_than"), "More than seven people were killed,"),
        (figure("f1", None, None, 5, qualifier="at_most"), "At most five people were killed, H"),
        (figure("f1", 2, 2, 3, qualifier="range"), "Two to three people were killed, Harbour"),
        (figure("f1", 0, 0, 3, qualifier="range"), "At most three people were killed, Harbour"),
        (figure("f1", 20, 20, 20, qualifier="approx", approx=True), "About 20 people were killed"),
        (figure("f1", 20, 20, 20, qualifier="nearly", approx=True), "Nearly 20 people were killed"),
        (figure("f1", 0, 0, 0, qualifier="zero"), "Nobody was killed, Harbour police said."),
        (
            figure("f1", 8, 8, 8, includes_perpetrator="yes"),
            "Eight people were killed (the attacker among them), Harbour police said.",
        ),
    ],
    ids=[
        "one",
        "at least one",
        "more than",
        "at most",
        "range",
        "range from nobody",
        "about",
        "nearly",
        "nobody",
        "with the attacker",
    ],
)
def test_the_grammar_is_right_for_each_count(one, expected):
    assert long(one_toll(one)).startswith(expected)


def test_a_vague_word_is_told_with_its_words():
    vague = figure("f1", 2, None, None, qualifier="vague", category="police")

    assert long(one_toll(vague, said=claim("c1", "s1", marked="several policemen"))) == (
        "An unstated number of police officers (two or more) were killed, Harbour police said, "
        "in the words “several policemen”."
    )


def test_an_unknown_number_is_no_number():
    unknown = figure("f1", None, None, None, qualifier="unknown")

    assert (short(one_toll(unknown)), long(one_toll(unknown))) == (
        "",
        "An unknown number of people were killed, Harbour police said.",
    )


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        ("denies", "Harbour police denied that seven people were killed."),
        ("no_confirmation", "Harbour police could not confirm that seven people were killed."),
        ("believes", "Seven people were killed, Harbour police believed."),
        ("shows", "Seven people were killed, Harbour police showed."),
    ],
)
def test_it_says_what_the_source_does(stance, expected):
    assert short(one_toll(figure("f1"), said=claim("c1", "s1", stance=stance))) == expected


def test_a_denial_that_states_nobody_is_not_turned_round():
    nobody = figure("f1", 0, 0, 0, qualifier="zero")

    assert short(one_toll(nobody, said=claim("c1", "s1", stance="denies"))) == (
        "Nobody was killed, Harbour police said."
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"party": True}, "Seven people were killed, Harbour police (a party) said."),
        ({"kind": "reporter"}, "Seven people were killed, Harbour police reported."),
        ({"protected": True, "label": "Jane Roe"}, "Seven people were killed, a source said."),
        ({"label": "a fruit seller"}, "Seven people were killed, a fruit seller said."),
    ],
    ids=["a party", "the reporter", "protected", "unnamed, as the report names it"],
)
def test_a_source_is_named_as_readers_may_see_it(fields, expected):
    assert short(one_toll(figure("f1"), teller=source("s1", **fields))) == expected


def rivals(**more):
    sources = [source("s1", "Police"), source("s2", "a doctor", named="unnamed_person")]
    figures = [figure("f1"), figure("f2", 9, 9, 9)]
    claims = [claim("c1", "s1"), claim("c2", "s2")]
    accounts = [account("s1", figures[0]), account("s2", figures[1])]
    cells = [cell("killed", "victims", (7, 7, 9), *accounts, **more)]
    return record(sources, claims, figures, cells, [CONFLICT])


CONFLICT = {
    "type": "count_mismatch",
    "harm": "killed",
    "state": "open",
    "figures": ["f1", "f2"],
    "claims": [],
}


def test_a_rival_number_stands_in_the_short_form_and_the_long_one_says_that_they_disagree():
    assert short(rivals()) == (
        "Seven people were killed, Police said; nine people were killed, a doctor said."
    )
    assert long(rivals()) == (
        "Seven people were killed, Police said. Nine people were killed, a doctor said. "
        "The sources do not agree on the number killed."
    )


def test_whoever_only_repeats_is_told_with_the_origin_and_not_in_the_short_form():
    same = rivals(groups={"s1": 1, "s2": 1})

    assert short(same) == "Seven people were killed, Police said."
    assert long(same).startswith(
        "Seven people were killed, Police said; nine people were killed, a doctor said, "
        "resting on the same origin."
    )


def test_a_superseded_number_is_not_told():
    old, new = figure("f1", 5, 5, 5), figure("f2")
    accounts = [account("s1", old, superseded=True), account("s1", new)]
    claims = [claim("c1", "s1"), claim("c2", "s1")]
    frozen = record(
        [source("s1")], claims, [old, new], [cell("killed", "victims", (7, 7, 7), *accounts)]
    )

    assert "five" not in long(frozen).lower()


def test_what_one_source_says_of_several_harms_is_one_clause():
    figures = [figure("f1", 4, 4, 4), figure("f2", 1, 1, 1, harm="injured")]
    cells = [cell(one["harm"], "victims", (one["low"],) * 3, account("s1", one)) for one in figures]
    claims = [claim("c1", "s1"), claim("c2", "s1")]

    assert short(record([source("s1")], claims, figures, cells)) == (
        "Four people were killed and one person was injured, Harbour police said."
    )


def test_a_long_sum_is_told_by_its_total():
    figures = [figure(f"f{n}", 1, 1, 1, category="police", claim="c1") for n in range(1, 8)]
    frozen = record(
        [source("s1")],
        [claim("c1", "s1")],
        figures,
        [cell("killed", "victims", (7, 7, 7), account("s1", *figures))],
    )

    assert long(frozen) == "Seven people were killed, adding up what Harbour police said."


def test_where_nobody_says_a_toll_there_is_no_sentence():
    written = attributed(record([], [], [], []))

    assert (written.short, written.long) == ((), ())


QUALIFIERS = {
    "exact": lambda n: (n, n, n),
    "at_least": lambda n: (n, n, None),
    "at_most": lambda n: (0, None, n),
    "range": lambda n: (n, n, n + 3),
    "approx": lambda n: (n, n, n),
    "vague": lambda n: (n, None, None),
    "zero": lambda _: (0, 0, 0),
    "unknown": lambda _: (None, None, None),
    "no_information": lambda _: (None, None, None),
}


@st.composite
def records(draw):
    """Draw a record of up to four sources that tell killed, injured and missing in all ways."""
    sources, claims, figures, cells = [], [], [], []
    for n in range(1, draw(st.integers(1, 4)) + 1):
        hidden = draw(st.booleans())
        sources.append(
            source(
                f"s{n}",
                f"Hidden{n}" if hidden else f"Body{chr(64 + n)}",
                protected=hidden,
                kind=draw(st.sampled_from(["reporter", "police", ""])),
            )
        )
    for harm in draw(st.sets(st.sampled_from(["killed", "injured", "missing"]))):
        accounts, absent = [], []
        for one in sources:
            key = f"f{len(figures) + 1}"
            qualifier = draw(st.sampled_from(list(QUALIFIERS)))
            low, best, high = QUALIFIERS[qualifier](draw(st.integers(1, 300)))
            told = figure(
                key,
                low,
                best,
                high,
                harm=harm,
                qualifier=qualifier,
                approx=qualifier == "approx",
                inferred=draw(st.booleans()) and qualifier == "exact",
            )
            figures.append(told)
            stance = draw(st.sampled_from(["asserts", "denies", "predicts", "believes"]))
            claims.append(claim(told["claim"], one["id"], stance=stance))
            if qualifier == "no_information":
                absent.append(told)
            else:
                accounts.append(account(one["id"], told))
        groups = {one["id"]: draw(st.integers(1, 2)) for one in sources}
        value = (accounts[0]["low"], accounts[0]["best"], None) if accounts else (None,) * 3
        cells.append(cell(harm, "victims", value, *accounts, absent=absent, groups=groups))
    return record(sources, claims, figures, cells)


def numbers_in(text):
    words = re.findall(r"[A-Za-z]+|\d[\d,]*", text)
    digits = {int(word.replace(",", "")) for word in words if word[0].isdigit()}
    return digits | {IN_WORDS[word.lower()] for word in words if word.lower() in IN_WORDS}


@given(records())
def test_every_number_is_the_records_every_clause_has_a_claim_and_no_hidden_name_is_told(frozen):
    written = attributed(frozen)
    known = {claim["id"] for claim in frozen["claims"]}
    stated = {one[side] for one in frozen["figures"] for side in ("low", "best", "high")}

    for sentence in (written.short, *written.long):
        for clause in sentence:
            assert clause.claims
            assert set(clause.claims) <= known
            # "although no source says so" and "nobody" hold no number
            assert numbers_in(clause.words.replace("no one", "")) <= stated
            assert "Hidden" not in clause.words


@given(records())
def test_sentences_are_well_formed(frozen):
    written = attributed(frozen)
    texts = [plain([sentence]) for sentence in (written.short, *written.long) if sentence]
    assume(texts)

    for text in texts:
        assert text[0].isupper() or not text[0].isalpha()
        assert text.endswith(".")
        assert "  " not in text
        assert not re.search(r"\bone people\b|,,|; ;", text)
