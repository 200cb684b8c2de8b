"""What can happen to the record: one function a verb, one transaction, one line of history."""
