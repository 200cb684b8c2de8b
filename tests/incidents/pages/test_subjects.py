import pytest

from incidents.models import Release
from incidents.pages.publication import PublicRelease
from incidents.pages.subjects import address_of, subject_of
from tests.incidents.reading_pages import published


@pytest.fixture
def shown(journalist, editor):
    published(by=journalist, editor=editor)
    release = Release.objects.get()
    return PublicRelease(release, [release]).draw()


@pytest.mark.parametrize(
    ("about", "name", "end"),
    [
        ("", "the whole record", "/releases/1/"),
        ("killed/victims", "Victims killed: 7", "/releases/1/figures/killed/victims/"),
        ("c1", "the words of Harbour police", "/releases/1/words/c1/"),
    ],
)
def test_a_record_a_number_and_words_are_named_with_their_address(shown, about, name, end):
    subject = subject_of(shown, about)

    assert (subject.about, subject.name) == (about, name)
    assert subject.address.endswith(end)
    assert subject.address == address_of(shown.record["incident"], 1, about)


@pytest.mark.parametrize(
    "about", ["/", "killed/", "/victims", "killed/nobody", "c9", "C1!", "c1/x"]
)
def test_what_readers_do_not_see_is_no_subject(shown, about):
    assert subject_of(shown, about) is None
