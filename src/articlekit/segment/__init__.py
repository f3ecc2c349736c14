"""Segmentation: a flat list of segments, from a page's tree (page.py) or from a plain-text dump (dump.py)."""
