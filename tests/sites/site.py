"""A site that was never online: stories of their own words in a frame that all share."""

from __future__ import annotations

from random import Random

WORDS = (
    "harbour ferry morning council bridge winter captain island letter market engine lantern keeper timber garden "
    "signal quarry orchard railway museum baker violin glacier pepper saddle comet walnut tunnel beacon meadow"
).split()
PROMO = "Readers of this paper hear of all that happens in the harbour first, in our own free application."
FOOT = ("Source link", "Related Posts")


def sentence(rng: Random) -> str:
    """A sentence that no other page has."""
    return f"The {' '.join(rng.choices(WORDS, k=12))} of the {rng.choice(WORDS)}, it said, and that is all."


def story(number: int, *, paragraphs: int = 5) -> list[str]:
    """A title and paragraphs; the same for the same number."""
    rng = Random(number)
    title = " ".join(rng.choices(WORDS, k=5)).capitalize()
    return [title, *(f"{sentence(rng)} {sentence(rng)}" for _ in range(paragraphs))]


def dump(number: int, *, around: bool = True) -> str:
    """The story as a dump of its container, promo and footer included."""
    lines = story(number)
    if around:
        lines = [*lines[:3], PROMO, *lines[3:], *FOOT, f"{number} of 299"]
    return "\n\n".join(lines) + "\n"


def page(number: int) -> str:
    """The story as a page."""
    title, *paragraphs = story(number)
    paragraphs.insert(2, PROMO)
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer>{' | '.join(FOOT)}</footer></body></html>"
    )
