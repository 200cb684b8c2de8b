from annotations.suggest.dependencies.runs import (
    Run,
    is_aside,
    phrase,
    sentence_of,
    span_of,
    trimmed,
)

ASIDE = (
    "Ada/NNP/compound/1 Venn/NNP/nsubj/7 ,/,/punct/1 speaking/VBG/acl/1 in/IN/prep/3 "
    "Orlen/NNP/pobj/4 ,/,/punct/1 left/VBD/ROOT/7 ././punct/7"
)


def test_a_run_gives_its_place_in_the_text(planted):
    text, tree = planted(ASIDE)
    assert span_of(tree, Run(0, 2)).words(text) == "Ada Venn"


def test_a_sentence_ends_where_the_next_begins(planted):
    _, tree = planted("It/PRP/nsubj/1 fell/VBD/ROOT/1 | She/PRP/nsubj/3 left/VBD/ROOT/3")
    assert sentence_of(tree, tree.words[1]) == Run(0, 2)
    assert sentence_of(tree, tree.words[2]) == Run(2, 4)


def test_commas_and_stops_are_left_out_at_both_ends_but_not_inside(planted):
    _, tree = planted(",/,/punct/1 a/DT/det/1 ,/,/punct/1 b/NN/ROOT/3 ././punct/3")
    assert trimmed(tree, Run(0, 5)) == Run(1, 4)


def test_marks_of_a_quotation_stay(planted):
    _, tree = planted("“/``/punct/1 No/UH/ROOT/1 ././punct/1 ”/''/punct/1 ,/,/punct/1")
    assert trimmed(tree, Run(0, 5)) == Run(0, 4)


def test_only_marks_leave_an_empty_run(planted):
    _, tree = planted(",/,/punct/0 ././punct/0")
    run = trimmed(tree, Run(0, 2))
    assert run.start == run.end


def test_a_phrase_is_the_unbroken_run_round_its_head(planted):
    text, tree = planted(
        "the/DT/det/1 clerk/NN/nsubj/4 of/IN/prep/1 Orlen/NNP/pobj/2 left/VBD/ROOT/4"
    )
    assert span_of(tree, phrase(tree, tree.words[1])).words(text) == "the clerk of Orlen"
    assert span_of(tree, phrase(tree, tree.words[1], {2, 3})).words(text) == "the clerk"


def test_what_a_speaker_does_meanwhile_is_no_part_of_the_name(planted):
    text, tree = planted(ASIDE)
    assert is_aside(tree, tree.words[3])
    assert span_of(tree, phrase(tree, tree.words[1])).words(text) == "Ada Venn"
