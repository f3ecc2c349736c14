"""Models and libraries in memory before the first document.

The server that worker processes are forked from imports this module, so that a new worker shares what it has read and
is there in milliseconds. Workers elsewhere import it themselves.
"""

from ..parsing import parse

for _source in ("<p>The ferry left the harbour on Monday.</p>", "The ferry left the harbour on Monday."):
    parse(_source)
