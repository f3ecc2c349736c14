"""Benchmarks: what is measured, not tested."""
