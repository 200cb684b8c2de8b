import pytest

from annotations.suggest.attributions.lexicon import CueType
from annotations.values.vocabulary import Polarity, Stance


@pytest.mark.parametrize(
    ("text", "stance", "kind", "pattern"),
    [
        ("Kim said it rained.", Stance.ASSERTS, CueType.REPORT, 1),
        ("Kim told Reck it rained.", Stance.ASSERTS, CueType.REPORT, 18),
        ("Kim confirmed that it rained.", Stance.ASSERTS, CueType.CONFIRM, 14),
        ("Kim denied that it rained.", Stance.DENIES, CueType.DENY, 10),
        ("Kim ruled out a link.", Stance.RULES_OUT, CueType.DENY, 10),
        ("Kim did not confirm that it rained.", Stance.NO_CONFIRMATION, CueType.NO_KNOWLEDGE, 12),
        ("Kim did not say who fled.", Stance.DECLINES_COMMENT, CueType.NO_KNOWLEDGE, 12),
        ("Kim declined to comment.", Stance.DECLINES_COMMENT, CueType.NO_KNOWLEDGE, 12),
        ("Dawn said it was not aware of it.", Stance.NO_CONFIRMATION, CueType.NO_KNOWLEDGE, 12),
        ("Kim did not blame the rebels.", Stance.DECLINES_COMMENT, CueType.NO_KNOWLEDGE, 12),
        ("Kim did not claim it was over.", Stance.DECLINES_COMMENT, CueType.NO_KNOWLEDGE, 12),
        ("Kim has not named the man.", Stance.NO_CONFIRMATION, CueType.NO_KNOWLEDGE, 12),
        ("Kim left without saying why.", Stance.DECLINES_COMMENT, CueType.NO_KNOWLEDGE, 12),
        (
            "Dawn said there were no reports of dead.",
            Stance.NO_CONFIRMATION,
            CueType.NO_KNOWLEDGE,
            12,
        ),
        (
            "Dawn said no reports of dead had come.",
            Stance.NO_CONFIRMATION,
            CueType.NO_KNOWLEDGE,
            12,
        ),
        ("Kim was unaware of it.", Stance.NO_CONFIRMATION, CueType.NO_KNOWLEDGE, 12),
        ("Dawn denied responsibility for it.", Stance.DENIES, CueType.DENY, 10),
        (
            "Dawn waited before claiming responsibility.",
            Stance.CLAIMS_RESPONSIBILITY,
            CueType.CLAIM,
            11,
        ),
        ("Dawn claimed the blasts.", Stance.CLAIMS_RESPONSIBILITY, CueType.CLAIM, 11),
        (
            "Dawn claimed Monday's raid on the bank.",
            Stance.CLAIMS_RESPONSIBILITY,
            CueType.CLAIM,
            11,
        ),
        ("Dawn claimed the raid killed nine men.", Stance.ASSERTS, CueType.CLAIM, 1),
        ("Dawn claimed the blast victims.", Stance.ASSERTS, CueType.CLAIM, 1),
        ("Dawn accepted responsibility for it.", Stance.CLAIMS_RESPONSIBILITY, CueType.CLAIM, 11),
        ("Kim backed the law.", Stance.ENDORSES, CueType.BELIEF, 1),
        ("Kim suspects a gang.", Stance.BELIEVES, CueType.BELIEF, 1),
        ("Kim claimed credit for it.", Stance.CLAIMS_RESPONSIBILITY, CueType.CLAIM, 11),
        ("Dawn said it was behind the blast.", Stance.CLAIMS_RESPONSIBILITY, CueType.REPORT, 11),
        ("Kim said Dawn was behind the blast.", Stance.ACCUSES, CueType.REPORT, 1),
        ("Kim blamed Dawn for the blast.", Stance.ACCUSES, CueType.ACCUSE, 15),
        ("Kim threatened to attack.", Stance.THREATENS, CueType.COMMIT, 23),
        ("Video showed a fire.", Stance.SHOWS, CueType.REPORT, 17),
        ("Kim predicted that it would rain.", Stance.PREDICTS, CueType.REPORT, 1),
        ("Kim believes that it rained.", Stance.BELIEVES, CueType.BELIEF, 1),
    ],
)
def test_cue_and_content_give_stance_type_and_pattern(proposed, text, stance, kind, pattern):
    found = proposed(text)[0]
    assert (found.stance, found.cue_type, found.pattern) == (stance, kind, pattern)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Kim condemned the raid.", Polarity.AGAINST),
        ("Kim praised the guards.", Polarity.FOR),
        ("Kim said it rained.", None),
    ],
)
def test_an_endorsement_has_a_polarity(proposed, text, polarity):
    assert proposed(text)[0].polarity is polarity


@pytest.mark.parametrize(
    ("text", "is_attitude"),
    [
        ("Kim fears that it rains.", True),
        ("Kim promised to pay.", True),
        ("Kim threatened to attack.", False),
        ("Kim warned that it rains.", False),
        ("Kim said it rains.", False),
    ],
)
def test_attitudes_are_told_from_statements_and_threats(proposed, text, is_attitude):
    assert proposed(text)[0].attitude is is_attitude
