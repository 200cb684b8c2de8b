from datetime import UTC, date, datetime

import pytest

from annotations.values.dates import parse_edtf
from incidents.reckoning.moments import AsOf
from incidents.release.moments import edtf_of

NOV = date(2011, 11, 1)


@pytest.mark.parametrize(
    ("as_of", "written"),
    [
        (None, ""),
        (AsOf(), ""),
        (AsOf.day(date(2011, 11, 12)), "2011-11-12"),
        (AsOf.at(datetime(2011, 11, 12, 14, 30, tzinfo=UTC)), "2011-11-12T14:30:00+00:00"),
        (AsOf(earliest=NOV, latest=date(2011, 11, 30)), "2011-11"),
        (AsOf(earliest=date(2011, 1, 1), latest=date(2011, 12, 31)), "2011"),
        (AsOf(earliest=date(2011, 11, 12), latest=date(2011, 11, 13)), "[2011-11-12..2011-11-13]"),
        (AsOf(latest=date(2011, 11, 9)), "[..2011-11-09]"),
        (AsOf(earliest=NOV), "[2011-11-01..]"),
    ],
)
def test_an_as_of_time_is_written_as_edtf_and_reads_back(as_of, written):
    assert edtf_of(as_of) == written
    if written:
        read = parse_edtf(written)
        assert (read.earliest, read.latest) == (as_of.earliest, as_of.latest)
