"""Site rules: what a person knows about the pages of one site, as data or as a class."""
