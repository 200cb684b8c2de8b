from annotations.forms.claims import ClaimForm


def form(data=None):
    return ClaimForm(data, events=[("e1", "The raid")], claims=[("c1", "1 · Police")])


def test_an_empty_form_is_a_source_that_says_so():
    given = form({})

    assert given.is_valid()
    assert given.cleaned_data["voice"] == "source"
    assert given.stance_chosen == "asserts"


def test_a_rare_stance_wins_over_the_three():
    given = form({"stance": "denies", "stance_other": "threatens"})

    assert given.is_valid()
    assert given.stance_chosen == "threatens"


def test_only_rows_of_this_report_can_be_chosen():
    assert not form({"event": "e2"}).is_valid()
    assert not form({"continues": "c2"}).is_valid()
    assert form({"event": "e1", "continues": "c1", "parent": "c1"}).is_valid()
    assert form({"event": "new"}).is_valid()


def test_the_fields_of_the_source_have_the_names_that_the_script_knows():
    html = form().as_p()

    for name in ("who", "who-key", "who-kind", "who-named", "who-anonymity", "who-place"):
        assert f'name="{name}"' in html


def test_the_key_of_a_source_waits_for_a_script():
    given = ClaimForm(initial={"who_key": "abc"}, events=[], claims=[])

    assert 'data-value="abc"' in str(given["who_key"])
    assert 'value=""' in str(given["who_key"])


def test_a_version_is_digits():
    assert form({"version": "12"}).is_valid()
    assert not form({"version": "1_2"}).is_valid()
