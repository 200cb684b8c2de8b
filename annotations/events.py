"""The desk's one signal: a claim has changed. Sent inside the transaction of the change.

Whoever rests something on a claim (the record does) connects a receiver; the desk does not know who.
Arguments: `claim`, the changed claim.
"""

from django.dispatch import Signal

claim_changed = Signal()
