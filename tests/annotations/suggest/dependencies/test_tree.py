from annotations.suggest.dependencies.tree import Tree, Word


def _word(number, head):
    return Word(
        number=number,
        start=number * 2,
        end=number * 2 + 1,
        low="x",
        tag="NN",
        relation="dep",
        head=head,
        quote=-1,
        sentence=0,
    )


def test_children_come_in_order_and_by_relation(planted):
    _, tree = planted("Police/NNS/nsubj/1 spoke/VBD/ROOT/1 again/RB/advmod/1 ././punct/1")
    root = tree.words[1]
    assert [word.low for word in tree.children(root)] == ["police", "again", "."]
    assert [word.low for word in tree.children(root, "advmod", "nsubj")] == ["police", "again"]


def test_a_root_hangs_on_nothing(planted):
    _, tree = planted("Police/NNS/nsubj/1 spoke/VBD/ROOT/1")
    assert tree.head(tree.words[1]) is None
    assert tree.head(tree.words[0]) == tree.words[1]


def test_all_that_hangs_on_a_word_is_found_however_deep(planted):
    _, tree = planted("a/DT/det/1 guard/NN/nsubj/4 of/IN/prep/1 Orlen/NNP/pobj/2 fled/VBD/ROOT/4")
    assert tree.below(tree.words[1]) == {0, 1, 2, 3}
    assert tree.below(tree.words[4]) == {0, 1, 2, 3, 4}


def test_a_ring_of_heads_does_not_loop():
    tree = Tree([_word(0, 1), _word(1, 2), _word(2, 0)])
    assert tree.below(tree.words[0]) == {0, 1, 2}


def test_a_chain_as_long_as_a_paragraph_is_read_without_recursion():
    tree = Tree([_word(0, 0), *(_word(number, number - 1) for number in range(1, 5_000))])
    assert len(tree.below(tree.words[0])) == 5_000
