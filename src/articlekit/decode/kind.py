"""Is this text HTML, or plain text (a dump, Markdown) that may mention tags?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLE = 65_536
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body)\b[^>]*>\s*(?:<|\Z)|\s*<\?xml[^>]*>\s*<"
    r"|\s*<title(?:\s[^>]*)?>[^<]*</title>\s*<",
    re.IGNORECASE,
)
_BLOCK = (
    "address|article|aside|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    "h[1-6]|head|header|html|iframe|li|main|menu|nav|noscript|ol|optgroup|option|p|pre|script|section|select|style|"
    "summary|table|tbody|td|template|tfoot|th|thead|title|tr|ul|video"
)
_INLINE = "a|abbr|b|button|cite|code|del|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|svg|time|tt|u"
_VOID = "br|hr|img|input|link|meta|source|wbr"
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{_BLOCK}|{_INLINE}|{_VOID})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_NAMES_OF_BLOCKS = re.compile(rf"(?:{_BLOCK})\Z")
_NAMES_OF_VOID = re.compile(rf"(?:{_VOID})\Z")
_OPTIONAL_END = frozenset({"p", "li", "dt", "dd", "tr", "th", "td", "option", "optgroup"})
_COMMENT = re.compile(r"\s*<!--")
_ROOT = re.compile(r"\s*<([a-z][\w:.-]*)(?:\s[^<>]*)?>", re.IGNORECASE)
_CODE = re.compile(r"^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)|(?<!`)`[^`\n]+`(?!`)", re.MULTILINE | re.DOTALL)
_MARKDOWN = re.compile(
    r"^ {0,3}(?:#{1,6} |[-*+] |>|\d+\. |={3,}$|-{3,}$)|^ {0,3}\|.*\||\]\(|\*\*\S|\\[*_\[]", re.MULTILINE
)
# Characters a tag at most, in a fragment that has line breaks and inline tags alone.
_SPARSE = 600
# Tags at least of a ladder of open elements; fewer may head a text about them.
_RUNGS = 3


def looks_like_html(text: str) -> bool:
    """Whether `text` is a page or a fragment in HTML (or XML), judged by its first 64 KB and its last tag.

    Text that quotes or explains tags is not HTML, nor is Markdown, even with inline tags or HTML in code blocks.
    """
    start = _after_comments(text)
    if _OPENING.match(text, start):
        return True
    sample = text[start : start + _SAMPLE]
    return "<" in sample and (_is_one_element(sample, text) or _is_fragment(_CODE.sub("", sample)))


def _after_comments(text: str) -> int:
    """Comments open pages and Markdown files alike."""
    position = 0
    while comment := _COMMENT.match(text, position):
        end = text.find("-->", comment.end())
        if end < 0:
            return position
        position = end + 3
    return position


def _is_one_element(sample: str, text: str) -> bool:
    """It opens and ends with a tag: what stands between does not matter."""
    root = _ROOT.match(sample)
    ending = text[-2000:].rstrip().lower()
    if root is None or not ending.endswith(">"):
        return False
    return ending.endswith((f"</{root[1].lower()}>", "</html>", "</body>"))


def _is_fragment(sample: str) -> bool:
    tags = [tag for tag in _TAG.finditer(sample) if _is_used(tag)]
    if not tags:
        return False
    lines = [line for line in sample.split("\n") if line.strip()]
    tagged = sum(1 for line in lines if _TAG.search(line))
    if any(_NAMES_OF_BLOCKS.match(tag["name"].lower()) for tag in tags):
        return _is_ladder(tags, sample) or (_covered(tags, len(sample)) * 2 >= len(sample) and tagged * 3 >= len(lines))
    return tagged * 2 >= len(lines) and len(tags) * _SPARSE >= len(sample) and not _MARKDOWN.search(sample)


def _is_ladder(tags: list[re.Match[str]], sample: str) -> bool:
    """It opens with a tag, and tags are most of what starts with "<", whether closed or not."""
    if sample[: tags[0].start()].strip():
        return False
    rungs = sum(map(_is_rung, tags))
    is_dense = rungs >= _RUNGS and rungs * _SPARSE >= len(sample) and rungs * 2 >= sample.count("<")
    return is_dense and not _MARKDOWN.search(sample)


def _is_rung(tag: re.Match[str]) -> bool:
    """Names of tags in a list are bare and stand on lines of their own."""
    return "=" in tag[0] or bool(tag["end"]) or not tag.string[tag.end() : tag.end() + 1].isspace()


def _is_used(tag: re.Match[str]) -> bool:
    """Markup touches what it marks; a tag that a sentence speaks of stands apart like a word."""
    before = tag.string[tag.start() - 1 : tag.start()] or "\n"
    after = tag.string[tag.end() : tag.end() + 1] or "\n"
    if tag["end"]:
        return before not in " \"'(,"
    if _NAMES_OF_VOID.match(tag["name"].lower()):
        return not (before in " \"'(" and after in " \"').,;:")
    return after not in " \"').,;:"


def _covered(tags: list[re.Match[str]], end_of_text: int) -> int:
    """How many characters stand inside elements that are opened and closed."""
    spans = sorted(_spans(tags, end_of_text))
    total = reached = 0
    for start, end in spans:
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _spans(tags: list[re.Match[str]], end_of_text: int) -> Iterator[tuple[int, int]]:
    opened: dict[str, list[int]] = {}
    for tag in tags:
        name = tag["name"].lower()
        starts = opened.setdefault(name, [])
        if starts and (tag["end"] or name in _OPTIONAL_END):
            yield starts.pop(), tag.end()
        if not tag["end"]:
            starts.append(tag.start())
    for name in _OPTIONAL_END:
        yield from ((start, end_of_text) for start in opened.get(name, ()))
