import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.dates import DateProblem, DateSyntaxError, EdtfKind, parse_edtf
from annotations.values.vocabulary import DatePrecision

K, P = EdtfKind, DatePrecision


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "kind", "earliest", "latest", "precision"),
    [
        ("2011-11-12", K.DAY, "2011-11-12", "2011-11-12", P.DAY),
        ("2011-10", K.MONTH, "2011-10-01", "2011-10-31", P.MONTH),
        ("2012-02", K.MONTH, "2012-02-01", "2012-02-29", P.MONTH),
        ("2011-02", K.MONTH, "2011-02-01", "2011-02-28", P.MONTH),
        ("1900-02", K.MONTH, "1900-02-01", "1900-02-28", P.MONTH),
        ("2000-02-29", K.DAY, "2000-02-29", "2000-02-29", P.DAY),
        ("2009", K.YEAR, "2009-01-01", "2009-12-31", P.YEAR),
        ("2011-11-12T14:30:00+06:00", K.INSTANT, "2011-11-12", "2011-11-12", P.INSTANT),
        ("2011-11-12T08:30:00Z", K.INSTANT, "2011-11-12", "2011-11-12", P.INSTANT),
        ("2011-11-12?", K.DAY, "2011-11-12", "2011-11-12", P.DAY),
        ("2011-10~", K.MONTH, "2011-10-01", "2011-10-31", P.MONTH),
        ("2009%", K.YEAR, "2009-01-01", "2009-12-31", P.YEAR),
        ("2011-11-XX", K.SOME_DAY, "2011-11-01", "2011-11-30", P.MONTH),
        ("2011-XX-XX", K.SOME_DAY, "2011-01-01", "2011-12-31", P.YEAR),
        ("2011-XX", K.SOME_MONTH, "2011-01-01", "2011-12-31", P.YEAR),
        ("2011-21", K.SEASON, "2011-03-01", "2011-05-31", P.SEASON),
        ("2011-22", K.SEASON, "2011-06-01", "2011-08-31", P.SEASON),
        ("2011-23", K.SEASON, "2011-09-01", "2011-11-30", P.SEASON),
        ("2011-24", K.SEASON, "2011-12-01", "2012-02-29", P.SEASON),
        ("2011-05/2011-08", K.LASTED, "2011-05-01", "2011-08-31", P.RANGE),
        ("2011-11-07/2011-11-13", K.LASTED, "2011-11-07", "2011-11-13", P.WEEK),
        ("2011-11-12/2011-11-13", K.LASTED, "2011-11-12", "2011-11-13", P.DAYS_2_6),
        ("2011-05/2011-05-12", K.LASTED, "2011-05-01", "2011-05-12", P.RANGE),
        ("1991/..", K.LASTED, "1991-01-01", None, P.RANGE),
        ("1991/", K.LASTED, "1991-01-01", None, P.RANGE),
        ("/2011-10-31", K.LASTED, None, "2011-10-31", P.RANGE),
        ("../2011-10-31", K.LASTED, None, "2011-10-31", P.RANGE),
        ("/..", K.LASTED, None, None, P.UNKNOWN),
        ("[2011-11-07..2011-11-13]", K.WITHIN, "2011-11-07", "2011-11-13", P.WEEK),
        ("[2011-11-07..2011-11-12]", K.WITHIN, "2011-11-07", "2011-11-12", P.DAYS_2_6),
        ("[2011-05..2011-08]", K.WITHIN, "2011-05-01", "2011-08-31", P.RANGE),
        ("[..2011-11-09]", K.WITHIN, None, "2011-11-09", P.RANGE),
        ("[2011-11-09..]", K.WITHIN, "2011-11-09", None, P.RANGE),
        ("[2011-11-12,2011-11-13]", K.EITHER, "2011-11-12", "2011-11-13", P.DAYS_2_6),
        ("[2011-11-12,2011-11-19,2011-11-26]", K.EITHER, "2011-11-12", "2011-11-26", P.RANGE),
        ("[2011-11-12,2011-11-12?]", K.EITHER, "2011-11-12", "2011-11-12", P.DAY),
        ("[2011-10,2011-11]", K.EITHER, "2011-10-01", "2011-11-30", P.RANGE),
    ],
)
def test_each_form_of_the_subset_is_read(text, kind, earliest, latest, precision):
    found = parse_edtf(text)

    assert (found.text, found.kind, found.precision) == (text, kind, precision)
    assert (found.earliest, found.latest) == (day(earliest), day(latest))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2011-10", False, False),
        ("2011-10~", True, False),
        ("2011-11-12?", False, True),
        ("2009%", True, True),
        ("2011-11-XX~", True, False),
        ("2011-21?", False, True),
        ("2011-05~/2011-08", True, False),
        ("[2011-11-12,2011-11-13?]", False, True),
        ("[2011-11-07~..2011-11-12?]", True, True),
    ],
)
def test_about_and_doubtful_are_kept_apart(text, approximate, uncertain):
    found = parse_edtf(text)

    assert (found.approximate, found.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("  2011-11-12\n", "2011-11-12"),
        ("2011-11-xx", "2011-11-XX"),
        ("2011-11-12t14:30z", "2011-11-12T14:30:00Z"),
        ("2011-11-12T14:30+06", "2011-11-12T14:30:00+06:00"),
        ("2011-11-12T14:30+0630", "2011-11-12T14:30:00+06:30"),
        ("[2011-11-13, 2011-11-12]", "[2011-11-12,2011-11-13]"),
        ("[2011-11-12,2011-11-12]", "2011-11-12"),
        ("[2011-11-07..2011-11-07]", "2011-11-07"),
        ("2011-11-12/2011-11-12", "2011-11-12"),
        ("2011-05 / 2011-08", "2011-05/2011-08"),
        ("[ 2011-11-07 .. 2011-11-13 ]", "[2011-11-07..2011-11-13]"),
    ],
)
def test_small_differences_of_spelling_are_mended(written, canonical):
    assert parse_edtf(written).text == canonical


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", DateProblem.EMPTY),
        (" \t", DateProblem.EMPTY),
        ("2011-11-12" * 7, DateProblem.TOO_LONG),
        ("yesterday", DateProblem.SHAPE),
        ("2011-11-12 14:30", DateProblem.SHAPE),
        ("2011-11-12??", DateProblem.SHAPE),
        ("2011-~11-12", DateProblem.SHAPE),
        ("٢٠١١", DateProblem.SHAPE),
        ("12-11-2011", DateProblem.YEAR_FIRST),
        ("12.11.2011", DateProblem.YEAR_FIRST),
        ("12/11/2011", DateProblem.YEAR_FIRST),
        ("2011/11/12", DateProblem.HYPHENS),
        ("2011/11", DateProblem.HYPHENS),
        ("2011–11–12", DateProblem.HYPHENS),
        ("2011.11.12", DateProblem.HYPHENS),
        ("2011-11-9", DateProblem.TWO_DIGITS),
        ("2011-1", DateProblem.TWO_DIGITS),
        ("0999", DateProblem.YEAR),
        ("3011-01", DateProblem.YEAR),
        ("2011-13", DateProblem.NO_SUCH_MONTH),
        ("2011-00-01", DateProblem.NO_SUCH_MONTH),
        ("2011-25", DateProblem.NO_SUCH_MONTH),
        ("2011-21-01", DateProblem.NO_SUCH_MONTH),
        ("2011-02-30", DateProblem.NO_SUCH_DAY),
        ("2011-02-29", DateProblem.NO_SUCH_DAY),
        ("1900-02-29", DateProblem.NO_SUCH_DAY),
        ("2011-11-00", DateProblem.NO_SUCH_DAY),
        ("2011-XX-12", DateProblem.DAY_OF_UNKNOWN_MONTH),
        ("2011-11-12T14:30:00", DateProblem.NO_ZONE),
        ("2011-11-12T24:00:00Z", DateProblem.NO_SUCH_TIME),
        ("2011-11-12T23:59:60Z", DateProblem.NO_SUCH_TIME),
        ("2011-11-12T14:30:00+15:00", DateProblem.NO_SUCH_TIME),
        ("2011-02-30T14:30:00Z", DateProblem.NO_SUCH_DAY),
        ("2011-11-12T14:30:00Z/2011-11-13", DateProblem.END),
        ("2011-21/2011-22", DateProblem.END),
        ("2011-11-XX/2011-12", DateProblem.END),
        ("2011-08/2011-05", DateProblem.REVERSED),
        ("[2011-11-13..2011-11-07]", DateProblem.REVERSED),
        ("/", DateProblem.NOTHING_KNOWN),
        ("../..", DateProblem.NOTHING_KNOWN),
        ("../", DateProblem.NOTHING_KNOWN),
        ("[..]", DateProblem.NOTHING_KNOWN),
        ("2010/2011/2012", DateProblem.SHAPE),
        ("[]", DateProblem.BRACKETS),
        ("[", DateProblem.BRACKETS),
        ("[2011-11-12]", DateProblem.BRACKETS),
        ("[2011-11-12,]", DateProblem.BRACKETS),
        ("[2011..2012..2013]", DateProblem.BRACKETS),
        ("[2011-11-07..2011-11-13", DateProblem.BRACKETS),
        ("{2011-11-12,2011-11-13}", DateProblem.BRACKETS),
        ("[2011-11,2011-12-01]", DateProblem.MIXED),
        ("[2011-11-07..2011-02-30]", DateProblem.NO_SUCH_DAY),
    ],
)
def test_what_is_no_date_is_refused_with_its_own_reason(written, problem):
    with pytest.raises(DateSyntaxError) as refusal:
        parse_edtf(written)

    assert refusal.value.problem is problem


def test_the_refusal_names_the_piece_at_fault():
    with pytest.raises(DateSyntaxError, match="“2011-02-30” is a day that is not in the calendar"):
        parse_edtf("2011-02-01/2011-02-30")


def test_a_clock_time_is_an_instant_with_its_zone():
    assert parse_edtf("2011-11-12T14:30:00+06:00").moment == parse_edtf("2011-11-12T08:30Z").moment
    assert parse_edtf("2011-11-12").moment is None


def test_only_what_has_no_written_end_still_lasts():
    assert parse_edtf("1991/..").is_open
    assert not parse_edtf("1991/").is_open
    assert not parse_edtf("[1991..]").is_open


def test_a_date_cannot_be_changed():
    with pytest.raises(AttributeError):
        parse_edtf("2011").text = "2012"


# ---- Properties -----------------------------------------------------------------------------

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
MARKS = st.sampled_from(["", "", "?", "~", "%"])
PLAIN = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda on: str(on)[:7]),
    DAYS.map(lambda on: str(on)[:4]),
)
POINTS = st.one_of(
    PLAIN,
    DAYS.map(lambda on: f"{str(on)[:7]}-XX"),
    DAYS.map(lambda on: f"{on.year}-XX"),
    DAYS.map(lambda on: f"{on.year}-XX-XX"),
    st.builds("{}-{}".format, st.integers(1000, 2999), st.integers(21, 24)),
)
INSTANTS = st.builds(
    "{}T{:02}:{:02}:00{}".format,
    DAYS,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["Z", "+06:00", "-03:30"]),
)


@st.composite
def spans(draw):
    first, last = sorted(draw(st.tuples(DAYS, DAYS)))
    start = draw(st.sampled_from([str(first), str(first)[:7], str(first)[:4], "", ".."]))
    end = draw(st.sampled_from([str(last), str(last)[:7], str(last)[:4]]))
    if draw(st.booleans()):
        return f"{start}/{end}"
    return f"[{start.strip('.')}..{end}]"


@st.composite
def choices(draw):
    days = draw(st.lists(DAYS, min_size=2, max_size=4, unique=True))
    return f"[{','.join(map(str, days))}]"


DATES = st.one_of(st.builds("{}{}".format, POINTS, MARKS), INSTANTS, spans(), choices())


@settings(max_examples=100)
@given(DATES)
def test_what_is_printed_reads_back_the_same(text):
    found = parse_edtf(text)

    assert parse_edtf(str(found)) == found


@settings(max_examples=100)
@given(DATES)
def test_the_earliest_day_is_never_after_the_latest(text):
    found = parse_edtf(text)

    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    for earliest, latest in found.stretches:
        assert earliest is None or latest is None or earliest <= latest


@settings(max_examples=50)
@given(DAYS)
def test_a_month_ends_the_day_before_the_next_begins(on):
    found = parse_edtf(str(on)[:7])

    assert found.earliest.day == 1
    assert (found.latest + timedelta(days=1)).day == 1
    assert found.earliest <= on <= found.latest


@settings(max_examples=100)
@given(st.text(alphabet="0123456789-/.,[]XT:Z?~% xt", max_size=62))
def test_any_other_writing_is_read_or_refused_never_a_crash(written):
    with contextlib.suppress(DateSyntaxError):
        assert parse_edtf(written).text
