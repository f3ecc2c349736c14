"""Hostile input: every kind that crashes, hangs or empties tools of this field, as a function of its size."""
