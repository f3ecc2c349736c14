"""python -m train page|dump: fit the block models on the bench sets and write the weights that ship."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from articlekit.classify.dump_surroundings import COLUMNS as SURROUNDINGS

from . import samples, stack
from .card import write_card
from .fit import Plan
from .oof import FOLD_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

SHIPPED = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "classify" / "weights"

RECIPES = {
    "page": stack.Recipe(columns=240, types=True),
    "dump": stack.Recipe(
        (
            "log_words", "link_share", "stopword_share", "ends_sentence", "place", "word_place",
            "shape_heading", "shape_list_item", "same_earlier", "line_hits", "page_segments", "page_words",
            "page_long_share", "blanks_before", "blanks_after", "indent", "bulleted", "lines", "page_markdown",
            "page_wrapped", "page_glued", *SURROUNDINGS,
        ),
        most_rows=150,
        first=Plan(trees=400, rate=0.07),
    ),
}  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Train the models that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("models", nargs="*", choices=sorted(RECIPES), default=sorted(RECIPES))
    for name in parser.parse_args(argv).models:
        started = time.monotonic()
        collected = samples.page_samples() if name == "page" else samples.dump_samples()
        print(f"{name}: {len(collected)} samples in {time.monotonic() - started:.0f} s", flush=True)
        trained = stack.train(collected, RECIPES[name])
        (SHIPPED / f"{name}.md").write_text(write_card(name, collected, trained), "utf-8")
        FOLD_WEIGHTS.mkdir(parents=True, exist_ok=True)
        for fold, arrays in trained.weights.items():
            path = SHIPPED / f"{name}.npz" if fold == stack.ALL else FOLD_WEIGHTS / f"{name}-{fold}.npz"
            np.savez_compressed(path, allow_pickle=False, **arrays)
        print(f"{name}: trained in {time.monotonic() - started:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
