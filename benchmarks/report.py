"""The tables and the chart of what was measured."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from .pages import Page
    from .performance import Run

_SIZES = ((0, 50), (50, 150), (150, 400), (400, 1_000_000))  # kilobytes
_UNIT = "resiliparse"


def tables(pages: Sequence[Page], runs: dict[str, Run], stages: dict[str, float]) -> str:
    """Markdown: tools, sizes and stages."""
    own = next(iter(runs.values()))
    unit = statistics.mean(runs[_UNIT].seconds) if _UNIT in runs else statistics.mean(own.seconds)
    return "\n".join(
        (
            f"{len(pages)} pages of {sum(len(page.html) for page in pages) / len(pages) / 1e3:.0f} KB on average.\n",
            *_tools(runs, unit),
            "",
            *_by_size(pages, runs),
            "",
            *_by_stage(stages, len(pages), unit),
            "",
        )
    )


def _tools(runs: dict[str, Run], unit: float) -> Iterable[str]:
    yield "| tool | F1 | pages a second | CPU ms a page, mean | median | mean / resiliparse's |"
    yield "|---|---|---|---|---|---|"
    for name, run in runs.items():
        mean, median = statistics.mean(run.seconds), statistics.median(run.seconds)
        f1 = _mean_f1(run)
        yield (
            f"| {name} | {'-' if f1 is None else f'{f1:.3f}'} | {1 / mean:,.0f} | {mean * 1e3:.1f} "
            f"| {median * 1e3:.1f} | {mean / unit:.2f} |"
        )


def _mean_f1(run: Run) -> float | None:
    known = [value for value in run.f1 if value is not None]
    return statistics.mean(known) if known else None


def _by_size(pages: Sequence[Page], runs: dict[str, Run]) -> Iterable[str]:
    yield "| CPU µs a KB, by size of the page | " + " | ".join(runs) + " |"
    yield "|---" * (len(runs) + 1) + "|"
    for least, most in _SIZES:
        chosen = [number for number, page in enumerate(pages) if least * 1000 <= len(page.html) < most * 1000]
        if chosen:
            name = f"{least} to {most} KB" if most < 1_000_000 else f"{least} KB and more"
            yield f"| {name} ({len(chosen)}) | " + " | ".join(_rate(pages, run, chosen) for run in runs.values()) + " |"
    yield "| p99 over p50 | " + " | ".join(f"{_spread(pages, run):.1f}" for run in runs.values()) + " |"


def _rate(pages: Sequence[Page], run: Run, chosen: Sequence[int]) -> str:
    kilobytes = sum(len(pages[number].html) for number in chosen) / 1e3
    return f"{sum(run.seconds[number] for number in chosen) / kilobytes * 1e6:.0f}"


def _spread(pages: Sequence[Page], run: Run) -> float:
    rates = sorted(taken / max(1, len(page.html)) for page, taken in zip(pages, run.seconds, strict=True))
    return rates[int(0.99 * (len(rates) - 1))] / statistics.median(rates)


def _by_stage(stages: dict[str, float], count: int, unit: float) -> Iterable[str]:
    yield "| stage | CPU ms a page | / resiliparse's whole time |"
    yield "|---|---|---|"
    for name, seconds in stages.items():
        yield f"| {name} | {seconds / count * 1e3:.2f} | {seconds / count / unit:.2f} |"


def chart(runs: dict[str, Run], path: Path) -> None:
    """Quality over speed as a picture."""
    figure = Figure(figsize=(7, 4.2), layout="constrained")
    axes = figure.subplots()
    for number, (name, run) in enumerate(runs.items()):
        f1 = _mean_f1(run)
        if f1 is not None:
            rate = 1 / statistics.mean(run.seconds)
            axes.scatter(rate, f1, s=90 if number == 0 else 40, color="C3" if number == 0 else "C0")
            axes.annotate(name, (rate, f1), xytext=(7, 4), textcoords="offset points", fontsize=9)
    axes.set(xscale="log", xlabel="pages a second on one core (log scale)", ylabel="F1 of the body")
    axes.grid(visible=True, alpha=0.3)
    axes.margins(x=0.2, y=0.1)
    figure.savefig(path, metadata={"Date": None})
