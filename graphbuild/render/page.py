"""The whole page as one file: our own template round pyvis's data, under a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tempfile
from importlib import resources
from pathlib import Path

import jinja2

from graphbuild.errors import OutputError
from graphbuild.model import Knowledge
from graphbuild.render.choose import bundles, ranking, weights
from graphbuild.render.circles import circles
from graphbuild.render.content import Json, Minter, content
from graphbuild.render.drawing import draw, everything, network_values, plates, view
from graphbuild.render.measure import Box

SCRIPTS = (
    *("names", "paths", "filters", "address", "turtle", "records", "corrections", "svg"),
    *(
        "state",
        "theme",
        "elements",
        "canvas",
        "labels",
        "placing",
        "graph",
        "pictures",
        "evidence",
        "card",
        "correcting",
    ),
    *("story", "table", "list", "search", "legend", "filtering", "saving", "selection", "start"),
)
"""The page's own script, in the order in which its parts stand in the file."""
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[a-z]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) )", re.MULTILINE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def write_page(knowledge: Knowledge, path: Path, iris: Minter) -> Path:
    """The page stands at `path`, whole or not at all; OutputError where it cannot be written."""
    data = page(knowledge, iris).encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as folder:
            beside = Path(folder) / path.name
            beside.write_bytes(data)
            beside.replace(path)
    except OSError as error:
        raise OutputError(
            str(path), error.strerror or "it cannot be written", "choose another output folder"
        ) from error
    return path


def page(knowledge: Knowledge, iris: Minter) -> str:
    """The page's HTML; the same text for the same knowledge. What the page exports as RDF is called as `iris` says."""
    tied = bundles(knowledge)
    weight = weights(knowledge, tied)
    order = ranking(tied, weight)
    shapes = plates(knowledge, weight)
    views = {
        "wide": view(knowledge, tied, order, shapes, frame=Box(900, 640), nodes=18, edges=28),
        "narrow": view(knowledge, tied, order, shapes, frame=Box(370, 430), nodes=7, edges=8),
        "all": everything(knowledge, tied, order, shapes),
    }
    nodes, edges, options = network_values(draw(knowledge, tied, weight))
    values = content(knowledge, weight, circles(tied, weight), iris)
    style = _asset("page.css")
    library = _vis_network()
    script = _own_script()
    template = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string(
        _asset("page.html.jinja")
    )
    return template.render(
        title=_SURROGATE.sub("\ufffd", str(values["title"])),
        summary=_SURROGATE.sub("\ufffd", str(values["summary"])),
        licences=_asset("licences.txt").strip().split("\n\n"),
        policy=_policy(style, (library, script)),
        style=style,
        library=library,
        script=script,
        network=inert_json({"nodes": nodes, "edges": edges, "options": options}),
        knowledge=inert_json(
            {
                **values,
                "order": list(order),
                "views": {
                    name: [[place, *point] for place, point in zip(shown.nodes, shown.points, strict=True)]
                    for name, shown in views.items()
                },
            }
        ),
    )


def inert_json(values: Json) -> str:
    """JSON that no HTML parser can read as markup, whatever it holds.

    >>> inert_json({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for mark, escape in _ESCAPES.items():
        text = text.replace(mark, escape)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    """A Content-Security-Policy that allows exactly these texts and no request."""
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _own_script() -> str:
    """All modules of the script as one: what they export is then in reach of each other without any import."""
    parts = [_EXPORT.sub("", _IMPORT.sub("", _asset(f"{name}.js"))) for name in SCRIPTS]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();\n"


def _vis_network() -> str:
    """vis-network as it comes with pyvis, without the note that would make developer tools look for its source map."""
    file = resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    return re.sub(r"//# sourceMappingURL=\S*", "", text)


def _asset(name: str) -> str:
    return (resources.files("graphbuild.render") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")
