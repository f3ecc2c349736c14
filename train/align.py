"""Which tokens of a page are its gold text: labels for blocks by sequence alignment."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_TOKEN = re.compile(r"[\u0e00-\u0eff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_]+")
GOLD_SHARE = 0.5  # of a segment's tokens, from which on it counts as main content
SHORT_RUN = 3  # an aligned run of fewer tokens than this is half luck


def tokens(text: str) -> list[str]:
    """Lower-case words; characters of unspaced scripts one by one."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).lower())


def gold_shares(texts: Sequence[str], gold: str) -> tuple[NDArray[np.float32], NDArray[np.float32], float]:
    """For each text of a page the share of its tokens that the gold covers, and its token count; then the gold's.

    The longest common subsequence of all tokens in order; runs shorter than SHORT_RUN count half.
    """
    ids: dict[str, int] = {}
    gold_ids = [ids.setdefault(token, len(ids)) for token in tokens(gold)]
    listed = [[ids.setdefault(token, len(ids)) for token in tokens(text)] for text in texts]
    flat = [token for text in listed for token in text]
    hit = np.zeros(len(flat), dtype=np.float64)
    for block in LCSseq.opcodes(flat, gold_ids):
        if block.tag == "equal":
            run = block.src_end - block.src_start
            hit[block.src_start : block.src_end] = 1.0 if run >= SHORT_RUN else 0.5
    counts = np.array([len(text) for text in listed], dtype=np.float32)
    ends = np.cumsum(counts).astype(np.int64)
    total = np.concatenate(([0.0], np.cumsum(hit)))
    covered = total[ends] - total[ends - counts.astype(np.int64)]
    return (covered / np.maximum(counts, 1)).astype(np.float32), counts, float(len(gold_ids))
