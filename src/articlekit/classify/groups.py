"""Partitions of the segments in which the second decision compares first probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..segment.dump import Dump
    from ..segment.page import Page

    Groups = dict[str, NDArray[np.int64]]


def page_groups(page: Page) -> Groups:
    """Segments of one path, of one parent, grandparent and so on, and of one tag."""
    nodes = page.nodes
    parent = np.maximum(nodes.parent, 0)
    at = page.node
    groups = {"path": nodes.path[at], "tag": nodes.tag[at]}
    for levels in (1, 2, 3, 4):
        at = parent[at]
        groups[f"up{levels}"] = at
    return groups


def dump_groups(dump: Dump) -> Groups:
    """Segments of one shape, and of one indent."""
    shapes = {shape: number for number, shape in enumerate(dict.fromkeys(segment.shape for segment in dump.segments))}
    return {
        "shape": np.asarray([shapes[segment.shape] for segment in dump.segments]),
        "indent": np.minimum(np.asarray(dump.indent), 40),
    }
