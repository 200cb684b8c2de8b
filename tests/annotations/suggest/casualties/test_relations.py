from dataclasses import replace

from annotations.suggest.casualties import Casualty, Relation
from annotations.suggest.casualties.drafts import Draft, Place
from annotations.suggest.casualties.relations import related
from annotations.text.spans import Span
from annotations.values.vocabulary import Category, Harm, Qualifier


def draft(number, sentence, harm=Harm.KILLED, category=Category.UNKNOWN, **flags) -> Draft:
    casualty = Casualty(
        span=Span(10 * sentence, 10 * sentence + 5),
        harm=harm,
        qualifier=Qualifier.EXACT,
        low=number,
        best=number,
        high=number,
        approx=False,
        policy=None,
        category=category,
        pattern="active",
        confidence=0.9,
    )
    return Draft(casualty=casualty, place=Place(paragraph=0, sentence=sentence), **flags)


def links(*drafts: Draft) -> list[tuple[Relation, int | None]]:
    return [(one.relation, one.target) for one in related(drafts)]


def test_a_part_takes_the_nearest_larger_figure_for_its_whole():
    assert links(draft(9, 1), draft(2, 1), draft(4, 1, is_part=True))[2] == (Relation.PART_OF, 0)


def test_a_part_takes_the_harm_of_its_whole_if_it_has_none():
    whole, part = related([draft(9, 1, Harm.INJURED), draft(4, 1, is_part=True, has_harm=False)])
    assert part.harm is whole.harm


def test_a_part_without_harm_and_whole_is_left_out():
    assert links(draft(4, 1, is_part=True, has_harm=False)) == []
    assert len(links(draft(9, 1), draft(4, 9, is_part=True, has_harm=False))) == 1


def test_further_people_are_added_to_those_of_their_kind_first():
    police = draft(4, 1, category=Category.SECURITY_FORCES)
    others = draft(2, 1, category=Category.CIVILIAN)
    more = draft(1, 2, category=Category.POLICE, is_more=True)
    assert links(police, others, more)[2] == (Relation.ADDITIVE_TO, 0)
    assert links(police, others, replace(more, casualty=draft(1, 2).casualty))[2] == (
        Relation.ADDITIVE_TO,
        1,
    )


def test_small_numbers_are_the_same_people_only_if_the_words_say_so():
    assert links(draft(2, 1), draft(2, 2))[1] == (Relation.NEW, None)
    assert links(draft(2, 1), draft(2, 2, is_same=True))[1] == (Relation.RESTATES, 0)
    assert links(draft(2, 1, noun="men"), draft(2, 2, noun="men"))[1] == (Relation.RESTATES, 0)


def test_a_figure_is_never_the_same_as_one_of_its_own_sentence():
    assert links(draft(7, 1), draft(7, 1))[1] == (Relation.NEW, None)


def test_what_stands_beside_a_death_told_again_is_told_again():
    first = [draft(1, 1, category=Category.POLICE), draft(1, 1, category=Category.CIVILIAN)]
    again = [
        draft(1, 5, category=Category.POLICE, is_same=True),
        draft(1, 5, category=Category.CIVILIAN),
    ]
    assert links(*first, *again)[2:] == [(Relation.RESTATES, 0), (Relation.RESTATES, 1)]


def test_figures_far_back_are_not_looked_at():
    between = [draft(100 + at, 2) for at in range(12)]
    assert links(draft(7, 1), *between, draft(7, 3))[-1] == (Relation.NEW, None)
