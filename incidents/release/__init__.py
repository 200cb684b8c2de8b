"""A release as plain data: what it rests on, its freezing, its drawing for readers, its sentences."""
