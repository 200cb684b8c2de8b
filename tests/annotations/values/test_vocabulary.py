"""The vocabularies: codes and labels, and the tables that map them."""

import copy
import inspect
import pickle

import pytest

from annotations.values import vocabulary
from annotations.values.vocabulary import (
    ACLED_GEO_PRECISION,
    ACLED_TIME_PRECISION,
    COMMON_STANCES,
    CUE_STANCES,
    CUES_AGAINST,
    GED_COLUMNS,
    GED_DATE_PRECISION,
    GED_WHERE_PRECISION,
    HARM_PARENTS,
    Category,
    Code,
    ConflictType,
    Credibility,
    DatePrecision,
    GedColumn,
    Harm,
    IncidentType,
    LocationPrecision,
    Polarity,
    Qualifier,
    Reliability,
    RollUp,
    Scale,
    Stance,
    ancestors,
    default_polarity,
    gettext_noop,
    side_of,
)

VOCABULARIES = [
    value
    for name, value in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(value, Code) and value is not Code
]


@pytest.mark.parametrize("codes", VOCABULARIES, ids=lambda codes: codes.__name__)
def test_every_member_is_named_after_its_code_and_has_a_label_of_its_own(codes):
    members = list(codes)

    assert members
    if codes is not Credibility:
        assert [member.name for member in members] == [member.value.upper() for member in members]
    assert all(member.label.strip() == member.label != "" for member in members)
    assert len({member.label for member in members}) == len(members)


@pytest.mark.parametrize("codes", VOCABULARIES, ids=lambda codes: codes.__name__)
def test_choices_are_plain_pairs_of_code_and_label_in_order(codes):
    pairs = codes.choices()

    assert pairs == [(member.value, member.label) for member in codes]
    assert all(type(code) is str for code, _label in pairs)


@pytest.mark.parametrize("codes", VOCABULARIES, ids=lambda codes: codes.__name__)
def test_a_code_from_the_database_gives_its_member_again(codes):
    for member in codes:
        assert codes(str(member)) is member
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301
        assert copy.deepcopy(member) is member


def test_a_code_outside_the_vocabulary_is_refused():
    with pytest.raises(ValueError, match="slain"):
        Harm("slain")


def test_every_vocabulary_is_exported_by_name():
    assert sorted(vocabulary.__all__) == sorted(set(vocabulary.__all__))
    assert {codes.__name__ for codes in VOCABULARIES} <= set(vocabulary.__all__)


def test_marking_a_message_leaves_it_as_it_is():
    assert gettext_noop("died of wounds") == "died of wounds"


@pytest.mark.parametrize(
    ("member", "label"),
    [
        (Harm.DIED_OF_WOUNDS, "died of wounds"),
        (Stance.NO_CONFIRMATION, "can’t confirm"),
        (Qualifier.NO_INFORMATION, "no reports"),
        (Qualifier.ZERO, "nobody"),
        (Category.UNKNOWN, "status not given"),
        (Credibility.CANNOT_JUDGE, "cannot judge"),
    ],
)
def test_labels_are_plain_words(member, label):
    assert member.label == label


def test_the_admiralty_scales_run_from_a_to_f_and_from_1_to_6():
    assert [grade.value for grade in Reliability] == list("ABCDEF")
    assert [grade.value for grade in Credibility] == list("123456")


def test_fourteen_types_of_conflict_are_told_apart():
    assert len(ConflictType) == 14


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("CATEGORY_PARENTS", Category),
        ("ROLL_UP_PARENTS", RollUp),
        ("GED_COLUMNS", Category),
        ("ACLED_SCALES", Scale),
        ("ACLED_SUB_EVENTS", IncidentType),
        ("GTD_ATTACK_TYPES", IncidentType),
        ("GED_DATE_PRECISION", DatePrecision),
        ("ACLED_TIME_PRECISION", DatePrecision),
        ("GED_WHERE_PRECISION", LocationPrecision),
        ("ACLED_GEO_PRECISION", LocationPrecision),
    ],
)
def test_a_table_has_a_row_for_every_code(table, codes):
    assert set(getattr(vocabulary, table)) == set(codes)


@pytest.mark.parametrize(
    ("category", "path"),
    [
        (Category.POLICE, (Category.SECURITY_FORCES, RollUp.SIDE_A, RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.SECURITY_FORCES, (RollUp.SIDE_A, RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.PRIVATE_GUARD, (Category.CIVILIAN, RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.CIVIL_OFFICIAL, (RollUp.SIDE_A, RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.ARMED_GROUP, (RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.UNKNOWN, (RollUp.VICTIMS, RollUp.PEOPLE)),
        (Category.ASSAILANT, (RollUp.PERPETRATORS, RollUp.PEOPLE)),
    ],
)
def test_a_category_rolls_up_step_by_step_to_all_people(category, path):
    assert ancestors(category) == path


def test_only_the_assailant_is_a_perpetrator():
    perpetrators = [code for code in Category if side_of(code) is RollUp.PERPETRATORS]

    assert perpetrators == [Category.ASSAILANT]


@pytest.mark.parametrize(
    ("category", "column"),
    [
        (Category.PRIVATE_GUARD, GedColumn.DEATHS_CIVILIANS),
        (Category.EMERGENCY_WORKER, GedColumn.DEATHS_CIVILIANS),
        (Category.CIVIL_OFFICIAL, GedColumn.DEATHS_A),
        (Category.INTELLIGENCE, GedColumn.DEATHS_A),
        (Category.ARMED_GROUP, GedColumn.DEATHS_B),
        (Category.ASSAILANT, GedColumn.DEATHS_B),
        (Category.UNKNOWN, GedColumn.DEATHS_UNKNOWN),
    ],
)
def test_a_category_has_its_column_in_ged(category, column):
    assert GED_COLUMNS[category] is column


def test_what_ged_calls_civilian_is_what_rolls_up_into_civilian():
    civilians = {
        code
        for code in Category
        if code is Category.CIVILIAN or Category.CIVILIAN in ancestors(code)
    }

    assert civilians == {
        code for code, column in GED_COLUMNS.items() if column is GedColumn.DEATHS_CIVILIANS
    }


def test_who_died_of_wounds_was_killed():
    assert HARM_PARENTS == {Harm.DIED_OF_WOUNDS: Harm.KILLED}


@pytest.mark.parametrize(
    ("precision", "ged", "acled"),
    [
        (DatePrecision.INSTANT, 1, 1),
        (DatePrecision.DAY, 1, 1),
        (DatePrecision.PART_OF_DAY, 1, 1),
        (DatePrecision.DAYS_2_6, 2, 2),
        (DatePrecision.WEEK, 3, 2),
        (DatePrecision.MONTH, 4, 3),
        (DatePrecision.SEASON, 5, 3),
        (DatePrecision.YEAR, 5, 3),
        (DatePrecision.RANGE, None, None),
        (DatePrecision.UNKNOWN, 5, 3),
    ],
)
def test_date_precision_has_the_numbers_of_ged_and_acled(precision, ged, acled):
    assert (GED_DATE_PRECISION[precision], ACLED_TIME_PRECISION[precision]) == (ged, acled)


@pytest.mark.parametrize(
    ("precision", "ged", "acled"),
    [
        (LocationPrecision.EXACT_SITE, 1, 1),
        (LocationPrecision.NEAR_SITE, 1, 1),
        (LocationPrecision.SETTLEMENT, 1, 1),
        (LocationPrecision.NEAR_SETTLEMENT, 2, 2),
        (LocationPrecision.ADM2, 3, 2),
        (LocationPrecision.ADM1, 4, 3),
        (LocationPrecision.LARGER_REGION, 5, 3),
        (LocationPrecision.COUNTRY, 6, None),
        (LocationPrecision.SEA_AIR, 7, 3),
        (LocationPrecision.UNKNOWN, None, None),
    ],
)
def test_location_precision_has_the_numbers_of_ged_and_acled(precision, ged, acled):
    assert (GED_WHERE_PRECISION[precision], ACLED_GEO_PRECISION[precision]) == (ged, acled)


def test_three_stances_are_offered_at_once():
    assert COMMON_STANCES == (Stance.ASSERTS, Stance.DENIES, Stance.NO_CONFIRMATION)
    assert list(Stance)[:3] == list(COMMON_STANCES)


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [("backed", Polarity.FOR), ("strongly condemned", Polarity.AGAINST), ("said", Polarity.FOR)],
)
def test_an_endorsement_has_a_direction(cue, polarity):
    assert default_polarity(cue) is polarity


def test_words_that_speak_against_something_are_endorsements_in_the_lexicon():
    assert {CUE_STANCES[cue] for cue in CUES_AGAINST} == {Stance.ENDORSES}
