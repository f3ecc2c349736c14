from __future__ import annotations

import numpy as np
import pytest

from articlekit.classify.page_types import PageTypes, page_figures


def test_figures_are_means_over_segments_and_over_words_of_content() -> None:
    rows = np.array([[1, 0], [0, 2]], dtype=np.float32)
    alone, words = np.array([1, 0], dtype=np.float32), np.array([30, 10], dtype=np.float32)
    figures = page_figures(rows, alone, words)
    assert figures[:4].tolist() == [0.5, 1, 1, 0]
    assert figures[4:].tolist() == pytest.approx([np.log1p(30), 0.75, 0.5])


def test_a_page_without_likely_content_has_figures() -> None:
    zero = np.zeros(2, dtype=np.float32)
    assert np.isfinite(page_figures(np.ones((2, 3), dtype=np.float32), zero, zero)).all()


def test_types_are_ranked_by_probability() -> None:
    model = PageTypes(("article", "forum"), np.zeros(1), np.ones(1), np.array([[1.0, 2.0]]), np.zeros(2))
    (first, likely), (second, less) = model.ranked(np.array([1.0], dtype=np.float32))
    assert (first, second) == ("forum", "article")
    assert likely + less == pytest.approx(1)
    assert likely / less == pytest.approx(np.e)


def test_a_figure_far_out_counts_no_more_than_three_deviations() -> None:
    model = PageTypes(("article", "forum"), np.zeros(1), np.ones(1), np.array([[0.0, 1.0]]), np.zeros(2))
    near, far = (model.ranked(np.array([value], dtype=np.float32)) for value in (3.0, 1e6))
    assert near == far
