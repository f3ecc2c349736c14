"""Tests of site rules: pages with what is expected of them, as data."""
