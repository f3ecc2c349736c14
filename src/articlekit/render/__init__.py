"""Renderers: an Article as JSON, Markdown or HTML, built from its blocks and never from the source's markup."""
