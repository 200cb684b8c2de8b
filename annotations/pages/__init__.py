"""What each page draws: rows read in a constant number of queries, turned into plain values."""
