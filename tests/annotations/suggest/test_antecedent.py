import pytest

from annotations.suggest.antecedent import Said, antecedent
from annotations.suggest.lexicon.en.speakers import ENGLISH

OFFICE = Said(source="office", words="The prosecutor-general`s office", is_person=False)
RESIDENT = Said(source="resident", words="A local resident of Taraz", is_person=True)
PRESS_OFFICE = Said(source="press", words="the press office", is_person=False)


@pytest.mark.parametrize(
    ("words", "before", "meant"),
    [
        pytest.param("the office", [OFFICE, RESIDENT], "office", id="the end of a longer name"),
        pytest.param("The prosecutor`s office", [OFFICE], "office", id="some of its words"),
        pytest.param("the resident", [OFFICE, RESIDENT], "resident", id="an unnamed person"),
        pytest.param("the office", [OFFICE, PRESS_OFFICE], None, id="two offices: nobody knows"),
        pytest.param("the ministry", [OFFICE], None, id="a body not named before"),
        pytest.param("office", [OFFICE], None, id="without an article it may be another"),
        pytest.param("the", [OFFICE], None, id="an article alone"),
        pytest.param("It", [RESIDENT, OFFICE], "office", id="it is the last body"),
        pytest.param("it", [OFFICE, RESIDENT], None, id="it is no person"),
        pytest.param("she", [OFFICE, RESIDENT], "resident", id="she is the last person"),
        pytest.param("he", [RESIDENT, OFFICE], None, id="he is no body"),
        pytest.param("they", [RESIDENT], "resident", id="they may be anybody"),
        pytest.param("it", [], None, id="nobody spoke before"),
    ],
)
def test_a_short_name_means_whom_a_longer_one_named_before(words, before, meant):
    assert antecedent(words, before, ENGLISH) == meant
