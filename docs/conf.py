"""How the documentation is built: `nox -s docs`."""

from __future__ import annotations

from enum import Enum

from docutils.nodes import Element, Node
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

import consilience

project = "consilience"
author = "The consilience authors"
project_copyright = author
version = release = consilience.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = True
# Inner workings that signatures of results name, and that nobody makes or calls by himself.
_WORKINGS = "subproblem|conflicts.hitting|conflicts.gaps|search.judge|system.numbers"
_WORKINGS += "|bounds.propagation"
nitpick_ignore_regex = [
    ("py:class", r"consilience\.(ledger\.relation\.base\.Constraint|related\.lowering\.Lowered)"),
    ("py:class", rf"consilience\.network\.(\w+\.)?({_WORKINGS})\.\w+"),
]

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
# "..." stands for output that is left out, which no lexer knows.
suppress_warnings = ["misc.highlighting_failure"]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
add_module_names = False
default_role = "py:obj"  # a name in the docstrings is the thing it names

html_theme = "furo"
html_title = f"consilience {release}"
html_show_sphinx = False
html_copy_source = False


def by_short_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: Element
) -> Node | None:
    """Link `Interval`, or `consilience.interval.Interval`, to the one thing of that name.

    Names of other libraries, and of parameters, stay as they are.  A full name of this library
    that is documented nowhere is left to be warned of.
    """
    if node.get("refdomain") != "py":
        return None
    target: str = node["reftarget"].lstrip(".~")
    last = target.rpartition(".")[2]
    objects = env.domains.python_domain.objects
    found = [name for name in objects if name == target or name.endswith(f".{target}")]
    if not found and target.startswith("consilience."):
        found = [name for name in objects if name.rpartition(".")[2] == last]
    if len(found) == 1:
        entry = objects[found[0]]
        return make_refnode(
            app.builder, node["refdoc"], entry.docname, entry.node_id, contnode, found[0]
        )
    return None if target.startswith("consilience.") and not found else contnode


def plain_signature(
    app: Sphinx, what: str, name: str, obj: object, options: object, signature: str, returns: str
) -> tuple[str, str] | None:
    """Leave out what says nothing: how an enumeration is called, and defaults that are computed."""
    if isinstance(obj, type) and issubclass(obj, Enum):
        return "", returns
    return (signature.replace("= NOTHING", "= ..."), returns) if signature else None


def setup(app: Sphinx) -> None:
    app.connect("autodoc-process-signature", plain_signature)
    app.connect("missing-reference", by_short_name)
