import pytest

from annotations.suggest.lexicon.en.speakers import ENGLISH
from annotations.suggest.speakers import is_pronoun, speaker
from annotations.values.vocabulary import AnonymityReason, Named, SourceKind


@pytest.mark.parametrize(
    ("words", "label", "kind", "named"),
    [
        (
            "The prosecutor-general`s office",
            "Prosecutor-general’s office",
            "prosecution",
            "named_body",
        ),
        ("the harbour police", "Harbour police", "police", "named_body"),
        ("The Emergencies Ministry", "Emergencies Ministry", "emergency_service", "named_body"),
        ("Aida Bek, a nurse at the clinic", "Aida Bek", "health_body", "named_person"),
        ("President Omar Lind", "President Omar Lind", "head_of_state", "named_person"),
        ("a local resident", "a local resident", "witness", "unnamed_person"),
        ("The mayor", "the mayor", "government_other", "unnamed_person"),
        ("Officials", "Officials", "government_other", "collective"),
        ("witnesses", "Witnesses", "witness", "collective"),
        ("Television footage", "Television footage", "footage", "unnamed_body"),
        ("Harbour Rights Watch", "Harbour Rights Watch", "ngo_monitor", "named_body"),
        (
            "a group calling itself the Tide",
            "A group calling itself the Tide",
            "armed_group",
            "named_body",
        ),
    ],
)
def test_a_source_is_read_off_its_words(words, label, kind, named):
    found = speaker(words, ENGLISH)

    assert (found.label, found.kind, found.named) == (label, SourceKind(kind), Named(named))


def test_words_that_do_not_tell_the_kind_leave_it_open():
    assert speaker("Karim Osk", ENGLISH).kind is None


@pytest.mark.parametrize(
    ("around", "reason"),
    [
        ("said the resident, who did not wish to be named.", AnonymityReason.REQUESTED),
        ("an official said on condition of anonymity.", AnonymityReason.REQUESTED),
        ("a nurse said, for fear of reprisals.", AnonymityReason.SAFETY),
        ("a guard who was not authorised to speak said so.", AnonymityReason.NOT_AUTHORISED),
        ("a resident said.", AnonymityReason.NOT_STATED),
    ],
)
def test_why_somebody_is_not_named_stands_in_the_sentence(around, reason):
    assert speaker("a resident", ENGLISH, around=around).anonymity is reason


def test_a_named_source_needs_no_reason():
    assert speaker("Harbour police", ENGLISH, around="on condition of anonymity").anonymity is None


def test_a_pronoun_only_points_at_somebody():
    assert is_pronoun(" It ", ENGLISH)
    assert not is_pronoun("the office", ENGLISH)
