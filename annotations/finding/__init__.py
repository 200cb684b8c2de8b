"""A first reading of a sentence, to fill a form that a person then mends. Plain rules, English words.

Nothing found here is saved by itself.
"""
