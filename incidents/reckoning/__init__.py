"""The tally: how figures that sources give become one number with low, best and high.

`reconcile` is the way in, `record` holds the values that go in and come out. The steps, each in a
module of its own: selection; ties and origins (whose people, who speaks); accounts; same_people,
containment, sums and read_accounts (what one account gives); supersession; voices (what one origin
gives); ranges, best and cells (what all give); tolls and totals (victims, perpetrators, people);
absence; rulings. consistency and docket keep what does not go together, assembly puts the cells
together. Whether each number stands on its words is seen in `release/freeze`.
"""
