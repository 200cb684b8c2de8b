import pytest

from annotations.values.dates import DateProblem, DateSyntaxError, parse_edtf


@pytest.mark.parametrize("problem", DateProblem)
def test_every_refusal_says_what_is_wrong_and_how_to_mend_it(problem):
    error = DateSyntaxError(problem, "2011-02-30")

    assert str(error) == f"{error.message % error.params} {error.mend}"
    assert all(example in str(error) for example in error.examples)


@pytest.mark.parametrize("problem", DateProblem)
def test_every_example_of_mending_is_taken(problem):
    assert [parse_edtf(example).text for example in problem.examples] == list(problem.examples)
