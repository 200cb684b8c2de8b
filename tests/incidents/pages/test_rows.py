from incidents.pages.rows import ClaimRow, Piece, pieces_of, quoted_once, united

RUNS = [
    {"text": "He blew himself up", "marks": ["figure"], "figures": ["f1"]},
    {"text": " and killed ", "marks": ["content"]},
    {"text": "a policeman", "marks": ["content", "figure"], "figures": ["f2"]},
]


def row(key, excerpts, **changes):
    empty = dict.fromkeys(("kind", "outlet", "title", "published", "address", "numbers"), "")
    values = {"source": "", "sentence": "", "content": (), "quoted": True, "graphic": False}
    return ClaimRow(id=key, excerpts=excerpts, **{**empty, **values, **changes})


def test_under_a_number_only_the_words_of_its_own_figures_are_marked_as_counts():
    assert [piece.classes for piece in pieces_of(RUNS, {"f2"})] == ["", "content", "content toll"]
    assert [piece.classes for piece in pieces_of(RUNS)] == ["toll", "content", "content toll"]


def test_the_marks_of_two_claims_are_laid_over_one_sentence():
    one = (Piece("Two died", "content"), Piece(", he said", ""))
    other = (Piece("Two", "toll"), Piece(" died, he said", ""))

    assert united(one, other) == (
        Piece("Two", "content toll"),
        Piece(" died", "content"),
        Piece(", he said", ""),
    )


def test_what_is_withheld_stays_one_piece_and_other_sentences_are_not_laid_over():
    gap = (Piece("[withheld]", "withheld", withheld=True), Piece(" fled", ""))

    assert united(gap, gap) == gap
    assert united(gap, (Piece("[withheld]", ""), Piece(" fled", ""))) is None
    assert united(gap, (Piece("He fled", ""),)) is None


def test_one_sentence_is_quoted_once_with_both_claims():
    sentence = (Piece("Two died", ""),)
    rows = [
        row("c1", (sentence,)),
        row("c2", (sentence,)),
        row("c3", (sentence,), outlet="The Post"),
        row("c4", ((Piece("Others", ""),),)),
    ]

    assert [[same.id for same in rows] for _, rows in quoted_once(rows)] == [
        ["c1", "c2"],
        ["c3"],
        ["c4"],
    ]
