"""Embeds: videos, posts and their like that a page shows from elsewhere, by the address where people watch them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from ..article import Media
from ..segment.inline import fold

if TYPE_CHECKING:
    from lxml import etree

_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-litespeed-src", "data-cookieblock-src", "data")
_YOUTUBE = re.compile(r"/(?:embed|v|shorts|live)/([\w-]{6,20})"), "https://www.youtube.com/watch?v="
_VIDEOS = {
    "youtube.com": _YOUTUBE,
    "youtube-nocookie.com": _YOUTUBE,
    "vimeo.com": (re.compile(r"/video/(\d+)"), "https://vimeo.com/"),
    "dailymotion.com": (re.compile(r"/embed/video/(\w+)"), "https://www.dailymotion.com/video/"),
}
_SHOWN = (
    "youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitter.com x.com instagram.com tiktok.com "
    "facebook.com spotify.com soundcloud.com bandcamp.com ted.com twitch.tv datawrapper.de dwcdn.net flourish.studio "
    "codepen.io jsfiddle.net codesandbox.io archive.org streamable.com giphy.com infogram.com slideshare.net loom.com "
    "bilibili.com nicovideo.jp youku.com rumble.com reddit.com redditmedia.com wistia.net wistia.com brightcove.net "
    "jwplayer.com apple.com documentcloud.org scribd.com imgur.com bsky.app mastodon.social libsyn.com megaphone.fm "
    "acast.com simplecast.com buzzsprout.com podbean.com mixcloud.com deezer.com kaltura.com"
).split()
_SITES = frozenset(_SHOWN)


def read_embed(element: etree._Element) -> Media | None:
    """The embedded thing by the address where people see it; None for ads, trackers and what nobody knows."""
    address = next((value.strip() for value in map(element.get, _ADDRESSES) if value and value.strip()), "")
    title = fold(element.get("title", "") or element.get("aria-label", "")).replace("\n", " ")
    if element.tag in ("video", "audio"):
        sources = [source.get("src", "").strip() for source in element.iterchildren("source")]
        address = address or next((source for source in sources if source), "")
        return Media(address, title) if address and not address.startswith(("data:", "blob:")) else None
    shown = _shown(address)
    return Media(shown, title) if shown else None


def _shown(address: str) -> str:
    """The address that people follow, "" where the site is none that shows content."""
    try:
        parts = urlsplit(address if "//" in address[:8] else "")
        host = parts.hostname or ""
    except ValueError:
        return ""
    site = ".".join(host.split(".")[-2:])
    if site not in _SITES:
        return ""
    path, pages = _VIDEOS.get(site, (None, ""))
    match = path.match(parts.path) if path else None
    if match and match[1] != "videoseries":
        return pages + match[1]
    if site in _WIDGETS:
        return _post(parts.path, parse_qs(parts.query[:2000]))
    return f"https:{address}" if address.startswith("//") else address


_WIDGETS = frozenset({"twitter.com", "x.com", "facebook.com"})  # most of which are buttons
_POSTS = ("/plugins/video.php", "/plugins/post.php")


def _post(path: str, asked: dict[str, list[str]]) -> str:
    """The post that a social network's widget shows."""
    if "id" in asked and asked["id"][0].isdecimal():
        return f"https://x.com/i/status/{asked['id'][0]}"
    return asked.get("href", [""])[0] if path in _POSTS else ""
