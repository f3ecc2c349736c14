from __future__ import annotations

import numpy as np
from train.scores import roc_area


def test_area_under_the_roc_curve() -> None:
    positive = np.array([True, True, False, False])
    assert roc_area(positive, np.array([4.0, 3, 2, 1])) == 1
    assert roc_area(positive, np.array([4.0, 1, 3, 2])) == 0.5
    assert roc_area(positive, np.array([1.0, 1, 1, 1])) == 0.5
