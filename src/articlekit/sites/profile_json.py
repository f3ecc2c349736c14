"""A SiteProfile as JSON that a person can read and edit, and back."""

from __future__ import annotations

import json
import re
from typing import Any

from .profile import PageLines, SiteProfile, as_lines, smallest

SCHEMA_VERSION = 1
_SCHEMA = "profile_schema"
# UTF-8 has no surrogates, and some readers take the others for the end of a line
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_dict(profile: SiteProfile) -> dict[str, Any]:
    """The profile as JSON-ready data: `pages` and `lines` are what is settled, `sample` is there unless it is empty."""
    data: dict[str, Any] = {
        _SCHEMA: SCHEMA_VERSION,
        "pages": profile.settled,
        "read": profile.read,
        "skipped": profile.skipped,
        "lines": dict(profile.lines),
    }
    if profile.sample:
        table = {line: at for at, line in enumerate(sorted({line for page in profile.sample for line in page.lines}))}
        pages = {page.id: [table[line] for line in page.lines] for page in profile.sample}
        data["sample"] = {"lines": list(table), "pages": pages}
    return data


def to_json(profile: SiteProfile) -> str:
    """The profile as JSON text: every line of the site, and every page of the sample, on a line of its own."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", _layout(to_dict(profile))) + "\n"


def _layout(value: Any, indent: str = "") -> str:
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        rows = [f"{deeper}{_dump(name)}: {_layout(item, deeper)}" for name, item in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if isinstance(value, list) and value and isinstance(value[0], str):
        return "[\n" + ",\n".join(deeper + _dump(item) for item in value) + f"\n{indent}]"
    return _dump(value)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def from_json(text: str) -> SiteProfile:
    """The profile in JSON text. Raises ValueError on anything else."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ValueError(f"not a site profile: the text is not JSON ({error})") from None
    except RecursionError:
        raise ValueError("not a site profile: nested too deeply") from None
    return from_dict(data)


def from_dict(data: Any) -> SiteProfile:
    """The profile that `to_dict` wrote. Raises ValueError on data of another shape or version."""
    if not isinstance(data, dict) or _SCHEMA not in data:
        raise ValueError(f'not a site profile: expected the object that SiteProfile.to_dict() makes, with "{_SCHEMA}"')
    version = data[_SCHEMA]
    if type(version) is not int or version != SCHEMA_VERSION:
        raise ValueError(
            f"the profile has schema version {_show(version)}, this articlekit reads version {SCHEMA_VERSION}: "
            "learn it again, or use the articlekit that wrote it"
        )
    pages, read, skipped = (_count(data.get(name, 0), name) for name in ("pages", "read", "skipped"))
    lines = _object(data.get("lines", {}), "lines")
    for line, count in lines.items():
        if _count(count, f"lines, {line!r}") > pages:
            raise ValueError(f'not a site profile: lines, {line!r}: on {count} pages of {pages}: set "pages" to more')
    return SiteProfile(as_lines(lines), pages, _sample(_object(data.get("sample", {}), "sample")), read, skipped)


def _sample(data: dict[str, Any]) -> tuple[PageLines, ...]:
    table = _list(data.get("lines", []), "sample, lines")
    for line in table:
        if not isinstance(line, str):
            raise ValueError(f"not a site profile: sample, lines: expected text, not {_show(line)}")
    pages = _object(data.get("pages", {}), "sample, pages")
    return smallest({name: PageLines(name, _lines(table, places, name)) for name, places in pages.items()})


def _lines(table: list[str], places: Any, name: str) -> tuple[str, ...]:
    where = f"sample, pages, {name!r}"
    chosen = set()
    for place in _list(places, where):
        if _count(place, where) >= len(table):
            raise ValueError(f"not a site profile: {where}: there is no line {place}, the sample has {len(table)}")
        chosen.add(table[place])
    return tuple(sorted(chosen))


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"not a site profile: {where}: expected an object, not {_show(value)}")
    return value


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"not a site profile: {where}: expected a list, not {_show(value)}")
    return value


def _count(value: Any, where: str) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"not a site profile: {where}: expected a whole number from 0 on, not {_show(value)}")
    return value


def _show(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
