"""The public page out of a drawn release: the same numbers in words, sorted as readers look for them.

Plain values; every number here is one of the drawn record's, and nothing else is read.
"""
