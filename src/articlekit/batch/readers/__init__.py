"""Readers: files of many kinds to documents, one after another, in an order that is always the same."""
