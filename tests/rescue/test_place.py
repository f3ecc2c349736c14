from __future__ import annotations

from lxml import etree

from articlekit.rescue.place import source_of


def test_the_path_leads_to_the_element() -> None:
    page = "<html><body><o:x>\n<script>1</script><p></p><script>2</script></o:x><script>3</script></body></html>"
    root = etree.fromstring(page, etree.HTMLParser())
    for script in root.iter("script"):
        source = source_of(script)
        assert root.xpath(source.xpath or "") == [script]
        assert source.line == script.sourceline
