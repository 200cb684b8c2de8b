from datetime import date

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.finding import find
from annotations.suggest.times.grammar import grammar
from annotations.suggest.times.reading import MENTIONS_BACK, Reader
from annotations.suggest.times.tokens import tokens


def read(text):
    words = tokens(text, ENGLISH)
    reader = Reader(words, grammar(ENGLISH), date(2011, 11, 12))
    for found in find(words, grammar(ENGLISH)):
        reader.read(found)
    return reader.suggestions


def test_only_a_few_times_are_looked_back_for_one_to_count_from():
    text = "It began on 3 May 2010 and " + "in 2009 and " * (MENTIONS_BACK - 1)

    assert read(text + "two days later.")[-1].mention == 0
    assert read(text + "in 2008 and two days later.")[-1].mention is None


def test_times_hang_on_one_another_in_a_chain():
    found = read("On 3 May 2010 it began. Two days later it grew. The following day it fell.")

    assert [(one.edtf, one.mention) for one in found] == [
        ("2010-05-03", None),
        ("2010-05-05", 0),
        ("2010-05-06", 1),
    ]


def test_a_quarter_told_long_before_is_forgotten():
    near = "In the first quarter of 2010 it rose. "
    far = near + "In 2005, in 2006, in 2007, in 2008 and in 2009 it fell. "

    assert read(near + "A year ago it fell.")[-1].edtf == "2009-01/2009-03"
    assert read(far + "A year ago it fell.")[-1].edtf == "2010"
