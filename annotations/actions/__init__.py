"""What can happen at the desk: one function a verb, one transaction, one line of history.

The only way in, for a view, a command, the admin site and bulk alike.
"""
