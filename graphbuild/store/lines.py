"""JSON lines: one object a line, the same bytes for the same content."""

import json
from collections.abc import Mapping

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
# Programs that cut a text at every line end that Unicode knows would cut a JSON string in two at these.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def line(fields: Mapping[str, Json]) -> str:
    """The fields as one line of JSON with its line end, in their order.

    >>> line({"text": "naïve\\u2028", "cue": None})
    '{"text": "naïve\\\\u2028", "cue": null}\\n'
    """
    return json.dumps(fields, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) + "\n"
