"""What the desk tells of its changes, inside the transaction of each.

Whoever rests something on it (the record does) connects a receiver; the desk does not know who.
"""

from django.dispatch import Signal

# A claim has changed. Argument: `claim`.
claim_changed = Signal()

# Somebody confirmed or separated a copy. Argument: `articles`, the reports of its group.
copies_changed = Signal()

# An event of a report has another name, place or date, or another standing in it. Arguments: `event`,
# and `aside`: whether it was set aside as background, or taken back.
event_changed = Signal()

# A report’s publication date is another one, also where no claim’s date moved by it. Argument: `article`.
published_moved = Signal()

# A report has a new text; the claims taken to it tell nothing of themselves. Arguments: `article`,
# `old` and `new` (its texts), `matching` of the two.
text_changed = Signal()

# Two sources have become one, or are two again. Argument: `sources`, the ids of both.
sources_merged = Signal()
