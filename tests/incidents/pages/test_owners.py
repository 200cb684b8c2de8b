from incidents.pages.owners import owners
from tests import factories


def test_editors_who_can_sign_in_own_work_on_the_record(editor, journalist, administrator):
    both = factories.make_person("editor", "journalist", username="both", last_name="A")
    factories.make_person("editor", username="idle", is_active=False)

    assert set(owners()) == {editor, both}
