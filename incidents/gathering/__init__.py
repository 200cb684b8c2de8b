"""From rows to values: the rows an incident rests on, what they come to, what is withheld of them."""
