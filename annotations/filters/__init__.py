"""Filters: fixed choices, and only of what the person may see; what was asked for stands in the address."""
