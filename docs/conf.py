"""Sphinx configuration."""

from importlib.metadata import version as installed_version

project = "articlekit"
author = "the articlekit authors"
copyright = "2026, the articlekit authors"  # noqa: A001  (the name that Sphinx reads)
release = version = installed_version("articlekit")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "description"
python_use_unqualified_type_names = True
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]
