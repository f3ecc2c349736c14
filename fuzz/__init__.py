"""The fuzzer; no part of the package."""
