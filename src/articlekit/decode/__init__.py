"""Decoding: what parse() was given becomes a tree or a text, with a note for everything assumed."""
