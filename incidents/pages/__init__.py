"""What each page draws: the public page out of a drawn release, and the pages the desk works on.

`page`, `rows`, `words`, `independence`, `sentences`, `who_says`, `over_time` and their drawings `charts`
and `time_charts` are plain: every number is one of the drawn record's, sorted as readers look for them.
So are `counting`, `method`, `falls` and the timeline's. The others read rows, in a constant number of queries.
"""
